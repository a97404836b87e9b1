/** The letters on the façade: enamel house numbers, and the name of whoever signed an open door. */
import type { Pen } from "./frame";
import { NUMBERED } from "./frame";
import type { Theme } from "./theme";

/** Under that many pixels a figure is a stain. */
const LEGIBLE = 9;
/** From that step on, floors are as long as what is between two plates. */
const SPARSE = 50;

/** Which doors carry a plate: all, each tenth, then one in `sparse`. */
export function plateStep(cellWidth: number, doors: number, sparse?: number): number {
  if (cellWidth > NUMBERED) return 1;
  if (cellWidth > 44) return 10;
  return sparse ?? (doors > 700 ? 100 : 50);
}

/** Plates a whole number of floors apart would stand in one column: a fifth closer, they climb the façade. */
export function staggered(step: number, cols: number): number {
  return step >= SPARSE && step % cols === 0 ? (step * 4) / 5 : step;
}

export function plateSize(step: number, cw: number, ch: number): number {
  if (step === 1) return Math.min(cw * 0.17, ch * 0.07);
  return step === 10 ? cw * 0.27 : Math.max(ch * 0.15, cw * 0.4);
}

export function paintPlate(pen: Pen, x: number, y: number, text: string, size: number, theme: Theme): void {
  if (size < LEGIBLE) return;
  pen.font = `800 ${size}px ${theme.font}`;
  const w = Math.max(pen.measureText(text).width + size * 0.6, size * 1.5);
  const h = size * 1.3;
  const edge = Math.max(1, size * 0.09);
  pen.fillStyle = theme.plateEdge;
  pen.fillRect(x - w / 2 - edge, y - edge, w + 2 * edge, h + 2 * edge);
  pen.fillStyle = theme.plate;
  pen.fillRect(x - w / 2, y, w, h);
  pen.fillStyle = theme.onPlate;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, x, y + h * 0.54);
  pen.textBaseline = "alphabetic";
}

/** The number of a door that nobody has met yet, in the stone above its niche. */
export function paintBlindNumber(
  pen: Pen,
  x: number,
  y: number,
  text: string,
  size: number,
  theme: Theme,
): void {
  if (theme.two || size < LEGIBLE) return;
  pen.font = `700 ${size}px ${theme.font}`;
  pen.fillStyle = theme.number;
  pen.textAlign = "center";
  pen.fillText(text, x, y + size * 1.03);
}

/** A signature in the light of an open door, narrowed to fit, or left out where it could not be read. */
export function paintSignature(
  pen: Pen,
  x: number,
  y: number,
  cw: number,
  ch: number,
  name: string,
  theme: Theme,
  smallest: number,
): void {
  const size = Math.min(ch * 0.2, cw * 0.4);
  if (!name || size < smallest) return;
  pen.save();
  pen.font = `700 ${size}px ${theme.font}`;
  pen.fillStyle = theme.onLight;
  pen.textAlign = "center";
  pen.translate(x + cw * 1.33, y + ch * 0.9);
  const wide = pen.measureText(name).width;
  if (wide > cw * 0.98) pen.scale((cw * 0.98) / wide, 1);
  pen.fillText(name, 0, 0);
  pen.restore();
}
