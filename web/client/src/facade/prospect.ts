/** What stands where, and painted how, on a canvas of that size: everything a painter must know. */
import { around, type Box, lightOf } from "./box";
import type { FacadeOptions } from "./options";
import { corner, type Layout, layout, type Placed, type Plan, plan } from "./plan";
import { type Cell, cells } from "./strip";
import type { Theme } from "./theme";

export interface Prospect {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
}

export function prospect(
  { strip, room = 0, minCols = 0, exact = false }: FacadeOptions,
  [width, height]: readonly [number, number],
  theme: Theme,
): Prospect {
  const all: readonly Cell[] = cells(strip);
  const level = plan(all, { width, height, spare: room, minCols, exact });
  return { plan: level, layout: layout(all, level.cols), theme, width, height };
}

/** The corners of the last `n` cells: what has to be painted anew for them. */
export function lastCorners({ plan, layout: { placed }, height }: Prospect, n: number, dense: number): Box[] {
  return placed.slice(placed.length - n).map(({ cell, at }: Placed) => {
    const [x, y] = corner(plan, height, at);
    if (cell.leaf !== "meeting") return around(x, y, plan.cw, plan.ch, dense);
    const { x: left, y: top, w, h } = lightOf(x, y, plan.cw, plan.ch);
    const [from, down] = [Math.floor(left * dense) / dense, Math.floor(top * dense) / dense];
    return {
      x: from,
      y: down,
      w: Math.ceil((left + w - from) * dense) / dense,
      h: Math.ceil((top + h - down) * dense) / dense,
    };
  });
}

export function hasMeeting({ layout: { placed } }: Prospect, n: number): boolean {
  return placed.slice(placed.length - n).some(({ cell }) => cell.leaf === "meeting");
}
