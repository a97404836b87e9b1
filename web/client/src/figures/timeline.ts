/** The sprint by five minutes: lanes of columns in one unit, so that their heights compare. */
import type { Figures } from "../lib/protocol";

export const SLOT_MS = 5 * 60_000;
export const LANES = ["calls", "doors", "conversations", "meetings"] as const;
type LaneName = (typeof LANES)[number];

export interface Lane {
  readonly name: LaneName;
  readonly total: number;
  readonly most: number;
  /** One a slot, empty ones too. */
  readonly counts: readonly number[];
}

export interface Timeline {
  readonly from: number;
  readonly slots: number;
  readonly lanes: readonly Lane[];
}

/** Null where there is nothing to draw: no figures are told, or nobody called. */
export function timeline(figures: Figures | null): Timeline | null {
  const minutes = figures?.minutes ?? [];
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (!first || !last) return null;
  const slots = (last.at - first.at) / SLOT_MS + 1;
  const lanes = LANES.map((name) => {
    const counts: number[] = new Array(slots).fill(0);
    for (const one of minutes) counts[(one.at - first.at) / SLOT_MS] = one[name];
    return { name, counts, total: counts.reduce((a, b) => a + b, 0), most: Math.max(...counts) };
  });
  return { from: first.at, slots, lanes: lanes.filter((lane) => lane.total > 0) };
}

const MOST_HOURS = 7;

/** Which slots are written under the lanes: a handful, evenly. */
export function hours({ from, slots }: Timeline): { readonly slot: number; readonly at: number }[] {
  const step = Math.ceil(slots / MOST_HOURS);
  const written = Math.ceil(slots / step);
  return Array.from({ length: written }, (_, i) => ({ slot: i * step, at: from + i * step * SLOT_MS }));
}
