/** Where every door stands: the camera's level, then one cell a door and two a meeting, ground floor first. */
import type { Cell } from "./strip";

/** Doors a floor. The camera steps back to the next level when the building is full. */
export const LEVELS = [8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 100] as const;
/** Height of a cell over its width. */
const RATIO = 2.02;
/** A floor may be squeezed by that share of a cell before it is given up. */
const SQUEEZE = 0.18;
const WIDER = 20;

export interface Plan {
  readonly cols: number;
  readonly rows: number;
  readonly cw: number;
  readonly ch: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Cells kept empty for what comes next. */
  readonly spare?: number;
  readonly minCols?: number;
  /** One storey of exactly `minCols` cells: a small floor, or a row of doors. */
  readonly exact?: boolean;
}

export interface Placed {
  readonly cell: Cell;
  /** The first cell that it takes. */
  readonly at: number;
  /** The number of the door, from 1; of a meeting, how many came before it, from 0. */
  readonly nth: number;
}

export interface Layout {
  readonly placed: readonly Placed[];
  /** Cells that a meeting skipped so as not to be cut by the end of a floor. */
  readonly skipped: readonly number[];
  readonly end: number;
}

export function plan(cells: readonly Cell[], room: Room): Plan {
  const { width, height, spare = 0, minCols = 0 } = room;
  if (room.exact && minCols > 0) return { cols: minCols, rows: 1, cw: width / minCols, ch: height };
  let cols = 0;
  for (let level = 0; ; level++) {
    cols = LEVELS[level] ?? cols + WIDER;
    if (cols < minCols) continue;
    const cw = width / cols;
    const rows = Math.max(1, Math.floor(height / (cw * RATIO) + SQUEEZE));
    if (rows * cols >= ends(cells, cols) + spare) return { cols, rows, cw, ch: height / rows };
  }
}

/** Where a layout would end: counted for each level, so made of nothing. */
function ends(cells: readonly Cell[], cols: number): number {
  let at = 0;
  for (const { leaf } of cells) {
    if (leaf !== "meeting") at += 1;
    else at += cols > 1 && at % cols === cols - 1 ? 3 : 2;
  }
  return at;
}

export function layout(cells: readonly Cell[], cols: number): Layout {
  const placed: Placed[] = [];
  const skipped: number[] = [];
  let at = 0;
  let doors = 0;
  let meetings = 0;
  for (const cell of cells) {
    const open = cell.leaf === "meeting";
    if (open && cols > 1 && at % cols === cols - 1) skipped.push(at++);
    placed.push({ cell, at, nth: open ? meetings++ : ++doors });
    at += open ? 2 : 1;
  }
  return { placed, skipped, end: at };
}

/** The top left corner of a cell in a building of that height. */
export function corner(plan: Plan, height: number, at: number): readonly [x: number, y: number] {
  return [(at % plan.cols) * plan.cw, height - (Math.floor(at / plan.cols) + 1) * plan.ch];
}
