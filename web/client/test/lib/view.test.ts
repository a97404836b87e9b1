// @vitest-environment node
/** A view follows the server's, step by step, as the vectors that Python shares say. */
import { describe, expect, test } from "vitest";
import vectors from "../../../../tests/vectors/patch.json";
import type { Delta, Op } from "../../src/lib/protocol";
import { advance, patch, type Seen } from "../../src/lib/view";

describe("a patch turns what was before into what is after", () => {
  for (const { name, before, ops, after } of vectors.cases)
    test(name, () => {
      const given = structuredClone(before);
      expect(patch(given, ops as unknown as Op[])).toEqual(after);
      expect(given).toEqual(before);
    });
});

describe("a step that does not fit is refused, so that the screen asks for a snapshot", () => {
  for (const { name, before, ops } of vectors.misfits)
    test(name, () => {
      expect(() => patch(before, ops as unknown as Op[])).toThrow(RangeError);
    });
});

test("what a patch leaves alone keeps its identity, so that screens draw only what changed", () => {
  const before = { totals: { calls: 1 }, ranks: [{ rank: 1 }, { rank: 2 }] };
  const after = patch(before, [["=", ["ranks", 1, "rank"], 1]]) as typeof before;
  expect(after.totals).toBe(before.totals);
  expect(after.ranks[0]).toBe(before.ranks[0]);
  expect(after.ranks[1]).not.toBe(before.ranks[1]);
});

test("a delta is taken only from the very position where it starts", () => {
  const view = { epoch: 3, seq: 7, state: { locked: false } } as unknown as Seen;
  const delta = (epoch: number, from: number): Delta => ({
    type: "delta",
    view: "shared",
    epoch,
    from,
    to: 9,
    ops: [["=", ["locked"], true]],
    moments: [],
  });
  expect(advance(view, delta(3, 7))).toEqual({ epoch: 3, seq: 9, state: { locked: true } });
  expect(advance(view, delta(3, 6))).toBeNull();
  expect(advance(view, delta(3, 8))).toBeNull();
  expect(advance(view, delta(4, 7))).toBeNull();
});
