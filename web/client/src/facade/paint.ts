/** Paints the façade, or a corner of it: floors, doors, light, plates. Order in time is place; nothing says who. */
import { type Box, lightOf, touch } from "./box";
import { hole, type Pen, paintNiche } from "./frame";
import { type Closed, paintDoor } from "./leaf";
import { paintGlow, paintOpenDoor, paintRay } from "./lit";
import { corner, type Layout, type Placed, type Plan } from "./plan";
import { paintBlindNumber, paintPlate, paintSignature, plateSize, plateStep, staggered } from "./plates";
import type { Theme } from "./theme";

export interface Picture {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  /** Names of the meetings, in their order; an empty one is not signed. */
  readonly names: readonly string[];
  readonly onlyPlate?: number | undefined;
  readonly plateEvery?: number | undefined;
  /** How many doors stood before the first one of this picture. */
  readonly start: number;
  /** Letters under that many pixels are not drawn. */
  readonly smallest: number;
  /** Only this corner is painted anew. */
  readonly only?: Box | undefined;
}

export function paintFacade(pen: Pen, picture: Picture): void {
  const { layout, only } = picture;
  const doors = layout.placed.filter((one) => one.cell.leaf !== "meeting");
  const meetings = layout.placed.filter((one) => one.cell.leaf === "meeting");
  const every = picture.onlyPlate ?? step(picture, doors.length);
  const near = doors.filter((one) => reached(picture, one.at));
  // A plate may hang over its neighbour's cell.
  const hanging = doors.filter((one) => reached(picture, one.at, picture.plan.cw));
  if (only) hold(pen, only);
  paintFloors(pen, picture);
  for (const door of near) paintClosed(pen, picture, door);
  paintToCome(pen, picture, doors.length, every);
  paintLight(pen, picture, meetings);
  paintPlates(pen, picture, hanging, every);
  if (only) pen.restore();
}

function hold(pen: Pen, { x, y, w, h }: Box): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, w, h);
  pen.clip();
}

function reached({ plan, height, only }: Picture, at: number, over = 0): boolean {
  if (!only) return true;
  const [x, y] = corner(plan, height, at);
  return touch(only, { x: x - over, y, w: plan.cw + 2 * over, h: plan.ch });
}

function step({ plan, plateEvery, start }: Picture, doors: number): number {
  return staggered(plateStep(plan.cw, start + doors, plateEvery), plan.cols);
}

function paintFloors(pen: Pen, { plan, theme, width, height }: Picture): void {
  pen.fillStyle = theme.wall;
  pen.fillRect(0, 0, width, height);
  const lip = Math.max(1, plan.ch * 0.035);
  pen.fillStyle = theme.ledge;
  for (let row = 0; row < plan.rows; row++) pen.fillRect(0, height - row * plan.ch - lip, width, lip);
}

function paintClosed(pen: Pen, picture: Picture, { cell, at, nth }: Placed): void {
  const { plan, theme, height, start } = picture;
  const [x, y] = corner(plan, height, at);
  const paint = theme.paints[cell.paint] ?? theme.wall;
  const tone = ((Math.imul(start + nth - 1, 2654435761) >>> 8) % 3) - 1;
  paintDoor(pen, cell.leaf as Closed, hole(x, y, plan.cw, plan.ch), theme, paint, tone);
}

function paintToCome(pen: Pen, picture: Picture, doors: number, every: number): void {
  const { plan, layout, theme, height, start } = picture;
  const niche = (at: number): readonly [number, number] => {
    const [x, y] = corner(plan, height, at);
    paintNiche(pen, hole(x, y, plan.cw, plan.ch), theme);
    return [x, y];
  };
  for (const at of layout.skipped) if (reached(picture, at)) niche(at);
  const size = plateSize(every, plan.cw, plan.ch);
  for (let at = layout.end; at < plan.cols * plan.rows; at++) {
    if (!reached(picture, at)) continue;
    const [x, y] = niche(at);
    const number = start + doors + 1 + at - layout.end;
    if (every === 1) paintBlindNumber(pen, x + plan.cw / 2, y + plan.ch * 0.012, `${number}`, size, theme);
  }
}

function paintLight(pen: Pen, picture: Picture, meetings: readonly Placed[]): void {
  const { plan, theme, height, names, smallest, only } = picture;
  const { cw, ch } = plan;
  const all = meetings
    .map((one) => [...corner(plan, height, one.at), names[one.nth] ?? ""] as const)
    .filter(([x, y]) => !only || touch(only, lightOf(x, y, cw, ch)));
  for (const [x, y] of all) paintRay(pen, x, y, cw * 2, ch, theme);
  for (const [x, y] of all) paintGlow(pen, x, y, cw * 2, ch, theme);
  for (const [x, y, name] of all) {
    paintOpenDoor(pen, x, y, cw * 2, ch, theme);
    paintSignature(pen, x, y, cw, ch, name, theme, smallest);
  }
}

function paintPlates(pen: Pen, picture: Picture, doors: readonly Placed[], every: number): void {
  const { plan, theme, height, start } = picture;
  const size = plateSize(every, plan.cw, plan.ch);
  for (const { at, nth } of doors) {
    const number = start + nth;
    if (picture.onlyPlate ? number !== picture.onlyPlate : number % every !== 0) continue;
    const [x, y] = corner(plan, height, at);
    paintPlate(pen, x + plan.cw / 2, y + plan.ch * (every === 1 ? 0.012 : 0.02), `${number}`, size, theme);
  }
}
