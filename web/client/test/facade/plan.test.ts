import { expect, test } from "vitest";
import { corner, LEVELS, layout, plan } from "../../src/facade/plan";
import { cells } from "../../src/facade/strip";

const wall = { width: 1208, height: 620 };
const doors = (n: number) => cells("ra".repeat(n));

test("the camera stands as the design measured it", () => {
  expect(plan(doors(5), wall)).toMatchObject({ cols: 8, rows: 2 });
  expect(plan(doors(50), wall)).toMatchObject({ cols: 20, rows: 5 });
  expect(plan(doors(312), wall)).toMatchObject({ cols: 40, rows: 10 });
  const nine = [...doors(900), ...cells("Mx".repeat(11))];
  expect(plan(nine, wall)).toMatchObject({ cols: 70, rows: 17 });
});

test("every number of doors fits the building", () => {
  for (let n = 0; n <= 3000; n += 7) {
    const level = plan(doors(n), wall);
    expect(level.cols * level.rows).toBeGreaterThanOrEqual(n);
  }
});

test("a door keeps its place until the camera steps back", () => {
  const few = layout(doors(40), 20).placed;
  const more = layout(doors(60), 20).placed;
  expect(more.slice(0, 40)).toEqual(few);
});

test("an open door takes two cells and is never cut by the end of a floor", () => {
  const { placed, skipped, end } = layout(cells("rararaMara"), 4);
  expect(placed.map((one) => one.at)).toEqual([0, 1, 2, 4, 6]);
  expect(skipped).toEqual([3]);
  expect(end).toBe(7);
});

test("doors are numbered from one, and meetings do not count among them", () => {
  const { placed } = layout(cells("raMaraMa"), 8);
  expect(placed.map((one) => one.nth)).toEqual([1, 0, 2, 1]);
});

test("meetings that skip a cell never push a door out of the building", () => {
  for (let n = 1; n < 400; n++) {
    const mixed = cells("raraMa".repeat(n));
    const level = plan(mixed, wall);
    expect(layout(mixed, level.cols).end).toBeLessThanOrEqual(level.cols * level.rows);
  }
});

test("the ground floor comes first, left to right", () => {
  const level = plan(doors(5), wall);
  const [x0, y0] = corner(level, wall.height, 0);
  const [x1, y1] = corner(level, wall.height, 1);
  const [, upstairs] = corner(level, wall.height, 8);
  expect(x0).toBe(0);
  expect(x1).toBeGreaterThan(x0);
  expect(y1).toBe(y0);
  expect(upstairs).toBeLessThan(y0);
});

test("a small floor is one storey of as many doors as asked", () => {
  expect(plan(doors(3), { ...wall, minCols: 6, exact: true })).toMatchObject({ cols: 6, rows: 1 });
});

test("two teams take the larger level, so that heights compare", () => {
  expect(plan(doors(5), { ...wall, minCols: 25 }).cols).toBe(LEVELS[5]);
});
