/** Paints an open door: two cells wide, its leaf swung towards us, its light on the floor below. */
import type { Pen } from "./frame";
import type { Theme } from "./theme";

/** Two cells, and the hole of light in them. */
interface Opening {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly f: number;
  readonly ox: number;
  readonly oy: number;
  readonly ow: number;
  readonly oh: number;
}

function opening(x: number, y: number, w: number, h: number): Opening {
  const top = h * 0.06;
  const foot = h * 0.035;
  const oh = h - top - foot;
  return { x, y, w, h, f: Math.max(1, w * 0.035), ox: x + w * 0.4, oy: y + top, ow: w * 0.53, oh };
}

/** Drawn after every floor and under the doors that are lit. */
export function paintRay(pen: Pen, x: number, y: number, w: number, h: number, theme: Theme): void {
  if (!theme.ray) return;
  const { ox, ow } = opening(x, y, w, h);
  const top = y + h * 0.965;
  const fall = h * 1.05;
  const light = pen.createLinearGradient(0, top, 0, top + fall);
  light.addColorStop(0, theme.ray);
  light.addColorStop(1, theme.rayEnd);
  pen.fillStyle = light;
  polygon(pen, [
    [ox, top],
    [ox + ow, top],
    [ox + ow * 2.1, top + fall],
    [ox - ow * 0.35, top + fall],
  ]);
}

export function paintGlow(pen: Pen, x: number, y: number, w: number, h: number, theme: Theme): void {
  if (!theme.glow) return;
  const cx = x + w * 0.665;
  const cy = y + h * 0.55;
  const radius = h * 1.05;
  const halo = pen.createRadialGradient(cx, cy, h * 0.25, cx, cy, radius);
  halo.addColorStop(0, theme.glow);
  halo.addColorStop(1, theme.rayEnd);
  pen.fillStyle = halo;
  pen.fillRect(cx - radius, cy - radius, 2 * radius, 2 * radius);
}

export function paintOpenDoor(pen: Pen, x: number, y: number, w: number, h: number, theme: Theme): void {
  const at = opening(x, y, w, h);
  paintBay(pen, at, theme);
  paintHole(pen, at, theme);
  paintLeaf(pen, at, theme);
}

function paintBay(pen: Pen, { x, y, w, h, f, oy, oh }: Opening, theme: Theme): void {
  if (theme.two) {
    const line = Math.max(2, w * 0.045);
    pen.fillStyle = theme.wall;
    pen.fillRect(x, y, w, h);
    pen.strokeStyle = theme.ink;
    pen.lineWidth = line;
    pen.strokeRect(x + line / 2, y + line / 2, w - line, h - line);
  } else if (theme.bay) {
    pen.fillStyle = theme.bay; // by day: an ink bay, so that yellow never stands on stone
    pen.fillRect(x + w * 0.015, y + h * 0.012, w * 0.97, h * 0.953);
  } else {
    pen.fillStyle = theme.wall;
    pen.fillRect(x + w * 0.06, oy - f, w * 0.33, oh + f * 0.5);
  }
}

function paintHole(pen: Pen, { w, f, ox, oy, ow, oh }: Opening, theme: Theme): void {
  const transom = oh * 0.17;
  pen.fillStyle = theme.frameLit;
  pen.fillRect(ox - f, oy - f, ow + 2 * f, oh + f);
  pen.fillStyle = theme.light;
  pen.fillRect(ox, oy, ow, oh);
  pen.fillStyle = theme.frameLit;
  pen.fillRect(ox, oy + transom, ow, Math.max(1, oh * 0.022));
  pen.fillRect(ox + ow / 2 - Math.max(0.5, w * 0.0085), oy, Math.max(1, w * 0.017), transom);
}

function paintLeaf(pen: Pen, { x, w, f, ox, oy, oh }: Opening, theme: Theme): void {
  const far = x + w * 0.06;
  const hinge = ox - f * 0.3;
  const top = oy + oh * 0.19;
  pen.fillStyle = theme.leaf;
  polygon(pen, [
    [hinge, top],
    [far, top - oh * 0.075],
    [far, oy + oh * 1.03],
    [hinge, oy + oh],
  ]);
  if (theme.leafEdge) {
    pen.strokeStyle = theme.leafEdge;
    pen.lineWidth = Math.max(1.5, w * 0.03);
    pen.stroke();
  }
  if (w <= 40) return;
  pen.fillStyle = theme.panel;
  const slant = (out: number, down: number): readonly [number, number] => {
    const ceiling = top - oh * 0.075 * out;
    return [ox + (far - ox) * out, ceiling + (oy + oh * (1 + 0.03 * out) - ceiling) * down];
  };
  for (const [from, to] of [
    [0.1, 0.5],
    [0.6, 0.9],
  ] as const) {
    polygon(pen, [slant(0.22, from), slant(0.78, from), slant(0.78, to), slant(0.22, to)]);
  }
}

function polygon(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}
