/** The odds of a sprint to come. */
import { expect, test } from "vitest";
import { band, fill, hint, noneInTen } from "../../src/page/odds";

test("five expected doors are two to eight, eight times in ten", () => expect(band(5)).toEqual([2, 8]));

test("the band holds the mean, for one door as for a day of thirty people", () => {
  for (const mean of [1, 3, 24, 300, 1500]) {
    const [low, high] = band(mean);
    expect(low).toBeLessThanOrEqual(mean);
    expect(high).toBeGreaterThanOrEqual(mean);
    expect(high - low).toBeLessThan(4 * Math.sqrt(mean) + 3);
  }
});

test("no meeting is never told as certain, nor a meeting promised", () => {
  expect(noneInTen(0)).toBe(9);
  expect(noneInTen(100)).toBe(9);
  expect(noneInTen(500)).toBe(6);
});

test("a goal of meetings is spoken of from three expected ones on", () => {
  expect([0, 699, 700, 2999, 3000].map(hint)).toEqual(["none", "none", "rare", "rare", "some"]);
});

test("a figure that is not known stays visible", () => {
  expect(fill("{low} à {high}", { low: 2 })).toBe("2 à {high}");
});
