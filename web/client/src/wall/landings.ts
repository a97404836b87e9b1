/** The landings: a quarter, half, three quarters and all of the doors that a sprint expects. */
import type { Goal } from "../lib/protocol";

const SHARES = [250, 500, 750, 1000] as const;
type Share = (typeof SHARES)[number];

/** With fewer doors a landing would be one door, and read as a quota. */
const FEWEST = 12;

interface Landing {
  readonly share: Share;
  readonly doors: number;
}

/** The next landing; null when every one is passed, or when the floor is too small for four. */
export function next(goal: Goal, doors: number): Landing | null {
  if (goal.expected_doors < FEWEST) return null;
  const all = SHARES.map((share) => ({ share, doors: at(goal, share) }));
  return all.find((landing) => landing.doors > doors) ?? null;
}

function at(goal: Goal, share: Share): number {
  return Math.ceil((goal.expected_doors * share) / 1000);
}

/** Whether a landing just reached is worth a plate: all of them, but on a tiny floor only the last. */
export function isNews(goal: Goal, per_mille: number): boolean {
  return goal.expected_doors >= FEWEST || per_mille >= 1000;
}

export function isShare(per_mille: number): per_mille is Share {
  return SHARES.some((share) => share === per_mille);
}

/** How far along the cornice the doors have come, 0 to 1. */
export function along(goal: Goal, doors: number): number {
  return Math.min(1, doors / Math.max(1, goal.expected_doors));
}
