import { expect, test } from "vitest";
import { plateStep } from "../../src/facade/plates";

test("house numbers thin out as the camera steps back", () => {
  expect(plateStep(151, 5)).toBe(1);
  expect(plateStep(60, 50)).toBe(10);
  expect(plateStep(30, 312)).toBe(50);
  expect(plateStep(17, 900)).toBe(100);
});
