/** What features may say while the rep calls: in the one line above the keys, or as one more chip of the second tap. */
import type { IconId } from "../lib/icons";
import type { Source } from "../lib/late";
import type { Glance } from "./glance";
import type { Held } from "./held";
import type { Second } from "./sheet";

/** One line of at most two rows of words. */
export interface Line {
  /** The heaviest is said; WEIGHTS has those of the pad's own. */
  weight: number;
  icon: IconId | null;
  words: string;
  /** paper: to be read · lit: a door of light · calm: no ground. */
  look?: "paper" | "lit" | "calm";
  /** At most two, each an icon with its name: one tap, never a question. */
  acts?: readonly { icon: IconId; name: string; does(): void }[];
}

/** One more chip under the second tap: it refines a call already kept. */
export interface SecondChip {
  icon: IconId;
  words: string;
  pressed: boolean;
  does(): void;
}

interface LinePart {
  line?(now: Glance, held: Held): Line | null;
  second?(sheet: Second, now: Glance, held: Held): SecondChip | null;
}

interface LineSource extends Source<LinePart> {
  readonly id: string;
}

/** Fetched as soon as the phone has time, never before the first tap. */
export const LINES: readonly LineSource[] = [
  { id: "warmup", says: ["warmup"], load: () => import("./warmup/line") },
  { id: "script", says: ["script"], load: () => import("./script/line") },
  { id: "book", says: ["book"], load: () => import("./book/line") },
  { id: "support", says: ["support"], load: () => import("./support/line") },
  { id: "game", says: ["game"], load: () => import("./games_line") },
  { id: "hard", says: ["support"], load: () => import("./support/hard") },
  { id: "rude", says: ["support"], load: () => import("./support/rude") },
];

/** A feature's line goes between: over 70 what is about one's own taps or one's link, under 10 what is only there. */
export const WEIGHTS = {
  unwritable: 100,
  coming: 100,
  undo: 95,
  refused: 90,
  fixed: 85,
  offline: 80,
  behind: 80,
  message: 60,
  grace: 50,
  paused: 50,
  break: 50,
  frozen: 50,
  stretch: 50,
  opened: 40,
  echo: 30,
  first: 10,
  quiet: 0,
} as const;

/** The heaviest line that a feature has now. */
export function heaviest(now: Glance, held: Held): Line | null {
  const said = LINES.map((source) => held.late.here(source)?.line?.(now, held) ?? null);
  return said.reduce((best, line) => (line && (!best || line.weight > best.weight) ? line : best), null);
}

/** The chips that features add to the second tap. */
export function secondChips(sheet: Second, now: Glance, held: Held): SecondChip[] {
  const found = LINES.map((source) => held.late.here(source)?.second?.(sheet, now, held) ?? null);
  return found.filter((chip) => chip !== null);
}
