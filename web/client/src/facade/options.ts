/** What a façade is asked to show, and what differs between two askings. */

export interface FacadeOptions {
  readonly strip: string;
  /** Who signed each meeting, in the strip's order; empty: not signed. */
  readonly names?: readonly string[];
  /** Cells kept free for what comes next. */
  readonly room?: number;
  readonly minCols?: number;
  /** One storey of exactly `minCols` cells. */
  readonly exact?: boolean;
  /** The one door that carries a plate. */
  readonly onlyPlate?: number;
  readonly plateEvery?: number;
  /** How many doors stood before the first of the strip. */
  readonly start?: number;
  /** The custom property that holds the ramp: a team has its own. */
  readonly paintsVar?: string;
  /** Let a new door shut and the camera step back; without it everything is painted at once. */
  readonly animate?: boolean;
}

const FRAME = [
  "room",
  "minCols",
  "exact",
  "onlyPlate",
  "plateEvery",
  "start",
  "paintsVar",
  "animate",
] as const;
const NOBODY: readonly string[] = [];

/** How many cells stand at the end that were not there; null if anything else is otherwise. A name that goes
 * must not stay painted. */
export function grown(before: FacadeOptions, after: FacadeOptions): number | null {
  if (FRAME.some((key) => before[key] !== after[key]) || !after.strip.startsWith(before.strip)) return null;
  const [signed, now] = [before.names ?? NOBODY, after.names ?? NOBODY];
  if (signed !== now && signed.some((name, i) => name !== now[i])) return null;
  const cells = (after.strip.length - before.strip.length) / 2;
  // A name more without a door more was a door that now is signed.
  return cells === 0 && now.length !== signed.length ? null : cells;
}
