import { expect, test } from "vitest";
import { along, next } from "../../src/wall/landings";

const goal = (expected_doors: number) => ({ doors: 9, meetings: 0, expected_doors, expected_calls: 0 });

test("landings are shares of what is expected, not of the goal", () => {
  expect(next(goal(120), 0)).toEqual({ share: 250, doors: 30 });
  expect(next(goal(120), 30)).toEqual({ share: 500, doors: 60 });
  expect(next(goal(120), 119)).toEqual({ share: 1000, doors: 120 });
});

test("past the last landing there is no other one to chase", () => {
  expect(next(goal(120), 120)).toBeNull();
});

test("a small floor has no landings: one door more is no landing", () => {
  expect(next(goal(5), 0)).toBeNull();
});

test("the cornice is full at what was expected, and stays so", () => {
  expect(along(goal(24), 12)).toBe(0.5);
  expect(along(goal(24), 31)).toBe(1);
  expect(along(goal(0), 3)).toBe(1);
});
