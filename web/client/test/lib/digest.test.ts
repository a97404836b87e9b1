// @vitest-environment node
/** A screen's digest of a state is the server's, as the vectors that Python shares say. */
import { describe, expect, test } from "vitest";
import vectors from "../../../../tests/vectors/digest.json";
import { canonical, digest } from "../../src/lib/digest";

describe("a state has the digest that the server computes", () => {
  for (const { name, state, json, hash } of vectors.cases)
    test(name, () => {
      expect(canonical(state)).toBe(json);
      expect(digest(state)).toBe(hash);
    });
});

test("the order in which a patch has set the keys does not matter", () => {
  expect(digest({ a: 1, b: { d: 2, c: 3 } })).toBe(digest({ b: { c: 3, d: 2 }, a: 1 }));
});
