import { expect, test } from "vitest";
import { cells } from "../../src/facade/strip";

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
