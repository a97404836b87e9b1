// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { slices } from "../../src/facade/slices";

test("slices cover the building without a gap and without a pixel twice", () => {
  for (const [cols, rows, height, dense] of [
    [40, 10, 623.5, 1],
    [70, 17, 611, 1.25],
    [100, 25, 1440, 2],
    [8, 2, 300, 1.5],
  ] as const) {
    const found = slices({ cols, rows, cw: 1, ch: height / rows }, 1000, height, dense);
    expect(found.at(-1)?.y).toBe(0);
    for (const [i, box] of found.entries()) {
      const below = i === 0 ? Math.round(height * dense) / dense : (found[i - 1]?.y ?? 0);
      expect(box.y + box.h).toBeCloseTo(below, 6);
      expect(Math.abs(box.y * dense - Math.round(box.y * dense))).toBeLessThan(1e-6);
    }
  }
});

test("no slice holds many more doors than a slow machine paints in a frame", () => {
  expect(slices({ cols: 40, rows: 10, cw: 1, ch: 60 }, 1000, 600, 1)).toHaveLength(10);
  expect(slices({ cols: 100, rows: 25, cw: 1, ch: 20 }, 1000, 500, 1)).toHaveLength(25);
});
