import { expect, test } from "vitest";
import { grown } from "../../src/facade/options";

test("cells at the end are counted, and nothing else may have changed", () => {
  expect(grown({ strip: "raga" }, { strip: "ragaha" })).toBe(1);
  expect(grown({ strip: "raga" }, { strip: "ragahaha" })).toBe(2);
  expect(grown({ strip: "raga" }, { strip: "rahaga" })).toBeNull(); // a late tap, in its place in time
  expect(grown({ strip: "raga" }, { strip: "ra" })).toBeNull();
  expect(grown({ strip: "raga", minCols: 6 }, { strip: "ragaha", minCols: 7 })).toBeNull();
});

test("a name that goes, or comes late, is a whole new picture; the same picture is none", () => {
  expect(grown({ strip: "Ma", names: ["Jo"] }, { strip: "Mara", names: [""] })).toBeNull();
  expect(grown({ strip: "Ma", names: [] }, { strip: "Ma", names: ["Jo"] })).toBeNull();
  expect(grown({ strip: "ra", names: [] }, { strip: "raMa", names: ["Jo"] })).toBe(1);
  expect(grown({ strip: "Ma", names: ["Jo"] }, { strip: "Ma", names: ["Jo"] })).toBe(0);
});
