import { expect, test } from "vitest";
import { cells, grewByOne } from "../../src/facade/strip";

test("two characters make a door: how it was, and when", () => {
  expect(cells("gahbrxMcac oj".replace(" ", ""))).toEqual([
    { leaf: "gatekeeper", paint: 0 },
    { leaf: "hungup", paint: 1 },
    { leaf: "refusal", paint: 23 },
    { leaf: "meeting", paint: 2 },
    { leaf: "argued", paint: 2 },
    { leaf: "optout", paint: 9 },
  ]);
});

test("a leaf that this wall does not know is still a door", () => {
  expect(cells("zz")).toEqual([{ leaf: "refusal", paint: 23 }]);
});

test("only one more door at the end may be seen shutting", () => {
  expect(grewByOne("raga", "ragaha")).toBe(true);
  expect(grewByOne("raga", "rahaga")).toBe(false); // a late tap, in its place in time
  expect(grewByOne("raga", "ragahaha")).toBe(false);
  expect(grewByOne("raga", "ra")).toBe(false);
});
