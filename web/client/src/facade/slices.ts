/** A large building is painted a few floors a frame, so that no frame waits for all of it. */
import type { Box } from "./box";
import type { Plan } from "./plan";

/** Doors that a slow machine draws and hands over well within a frame. */
export const AT_ONCE = 48;

/** Boxes of whole floors, the ground floor first; on whole pixels of a screen so dense. */
export function slices({ cols, rows, ch }: Plan, width: number, height: number, dense: number): Box[] {
  const floors = Math.max(1, Math.floor(AT_ONCE / cols));
  const edge = (row: number): number =>
    row >= rows ? 0 : Math.max(0, Math.round((height - row * ch) * dense) / dense);
  const found: Box[] = [];
  for (let row = 0; row < rows; row += floors) {
    const top = edge(row + floors);
    found.push({ x: 0, y: top, w: width, h: edge(row) - top });
  }
  return found;
}

/** Takes one a frame; a single one now. Returns how to stop. */
export function inFrames<T>(all: readonly T[], take: (one: T) => void, then: () => void): () => void {
  let frame = 0;
  const from = (i: number): void => {
    const one = all[i];
    if (one === undefined) then();
    else
      frame = requestAnimationFrame(() => {
        take(one);
        from(i + 1);
      });
  };
  if (all.length > 1) from(0);
  else {
    for (const one of all) take(one);
    then();
  }
  return () => cancelAnimationFrame(frame);
}
