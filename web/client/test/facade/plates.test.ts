import { expect, test } from "vitest";
import { plateStep, staggered } from "../../src/facade/plates";

test("house numbers thin out as the camera steps back", () => {
  expect(plateStep(151, 5)).toBe(1);
  expect(plateStep(60, 50)).toBe(10);
  expect(plateStep(30, 312)).toBe(50);
  expect(plateStep(17, 900)).toBe(100);
});

test("plates never stand one above the other in the last column", () => {
  expect(staggered(50, 50)).toBe(40);
  expect(staggered(50, 40)).toBe(50);
  expect(staggered(100, 100)).toBe(80);
  expect(staggered(10, 10)).toBe(10);
});
