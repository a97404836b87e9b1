import { expect, test } from "vitest";
import { ramp } from "../../src/facade/ramp";

test("the first paint is the start of the sprint and the last one its end", () => {
  const paints = ramp(["#F0593C", " #C64F90", "#4A9ADF"], 24);
  expect(paints).toHaveLength(24);
  expect(paints[0]).toBe("rgb(240, 89, 60)");
  expect(paints[23]).toBe("rgb(74, 154, 223)");
  expect(new Set(paints).size).toBe(24);
});

test("two values stay two values", () => {
  expect(new Set(ramp(["#000"], 24))).toEqual(new Set(["rgb(0, 0, 0)"]));
});
