/** The stone and the hole of a door: its measures in a cell, and a blind niche where a door is still to come. */
import type { Theme } from "./theme";

export type Pen = CanvasRenderingContext2D;

/** One cell and the leaf inside it, in CSS pixels. */
export interface Hole {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Thickness of the frame. */
  readonly f: number;
  readonly foot: number;
  readonly dx: number;
  readonly dy: number;
  readonly dw: number;
  readonly dh: number;
}

/** Cells wider than that carry a house number each, and have a taller head for it. */
export const NUMBERED = 84;
const STONE = 44;
const FRAMED = 9;

export function hole(x: number, y: number, w: number, h: number): Hole {
  const f = Math.max(1, w * 0.09);
  const top = h * (w > NUMBERED ? 0.125 : 0.1);
  const foot = h * 0.035;
  return { x, y, w, h, f, foot, dx: x + f * 1.35, dy: y + top, dw: w - f * 2.7, dh: h - top - foot };
}

export function paintFrame(pen: Pen, { w, f, dx, dy, dw, dh }: Hole, theme: Theme): void {
  if (w > STONE) {
    pen.fillStyle = theme.ledge;
    pen.fillRect(dx - f * 1.02, dy - f * 1.02, dw + f * 2.04, dh + f * 1.02);
  }
  if (w > FRAMED) {
    pen.fillStyle = theme.frame;
    pen.fillRect(dx - f * 0.75, dy - f * 0.75, dw + f * 1.5, dh + f * 0.75);
  }
}

/** A door to come: the building is always whole, it is never an empty chart. */
export function paintNiche(pen: Pen, at: Hole, theme: Theme): void {
  if (theme.two) {
    paintSill(pen, at, theme);
    return;
  }
  paintFrame(pen, at, theme);
  pen.fillStyle = theme.niche;
  pen.fillRect(at.dx, at.dy, at.dw, at.dh);
}

function paintSill(pen: Pen, { x, y, w, h, dx, dy, dw, dh }: Hole, theme: Theme): void {
  if (w > 60) {
    pen.strokeStyle = theme.ink;
    pen.lineWidth = 1.5;
    pen.setLineDash([3, 9]);
    pen.strokeRect(dx, dy, dw, dh);
    pen.setLineDash([]);
    return;
  }
  pen.fillStyle = theme.ink;
  pen.fillRect(x + w * 0.36, y + h * 0.86, w * 0.28, Math.max(1, h * 0.022));
}
