/** A part of the picture: one more door repaints its own corner and what reaches into it, not the street. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** A door's cell and one on each side, since a plate may be wider than its door; on whole pixels of a screen
 * so dense, since half a pixel would be painted twice. */
export function around(x: number, y: number, w: number, h: number, dense = 1): Box {
  const [left, top] = [Math.floor((x - w) * dense) / dense, Math.floor(y * dense) / dense];
  const [right, bottom] = [Math.ceil((x + 2 * w) * dense) / dense, Math.ceil((y + h) * dense) / dense];
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** How far the light of an open door reaches: its glow all around, its ray on the floor below. */
export function lightOf(x: number, y: number, cw: number, ch: number): Box {
  const reach = ch * 1.1;
  return { x: x - reach, y: y - reach, w: 2 * cw + 2 * reach, h: ch + 2.2 * reach };
}
