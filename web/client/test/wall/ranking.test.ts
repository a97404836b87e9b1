import { expect, test } from "vitest";
import { whole } from "../../src/wall/ranking";

const tied = (...ranks: number[]) =>
  ranks.map((rank, i) => ({ rank, rep: `r${i}`, name: `r${i}`, colour: 0, points: 100 - rank }));
const shown = (...ranks: number[]): number[] => whole(tied(...ranks)).map((one) => one.rank);

test("what has a row each is shown whole", () => {
  expect(shown(1, 2, 2, 4, 5)).toEqual([1, 2, 2, 4, 5]);
  expect(shown(1, 2, 3, 4, 5, 6, 7, 8)).toHaveLength(8);
});

test("a tied group that has not a row each is not cut in two", () => {
  expect(shown(1, 2, 3, 4, 5, 5, 5, 5, 5, 5)).toEqual([1, 2, 3, 4]);
  expect(shown(1, 2, 3, 4, 5, 6, 7, 8, 9, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(shown(...Array.from({ length: 12 }, () => 1))).toEqual([]);
});
