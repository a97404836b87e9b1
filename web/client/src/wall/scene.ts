/** What the scenes ask of the state: whether the floor is small, whether names are veiled. */
import type { SharedState } from "../lib/protocol";

/** A floor so small that every call deserves its place: bells, windows, large doors. */
const SMALL_FLOOR = 8;
/** Past that many cells the storey is full, and the camera steps back to a common building. */
const STOREY = 12;

export function isSmall(state: SharedState): boolean {
  return state.goal.expected_doors <= SMALL_FLOOR && storeyCells(state) <= STOREY;
}

/** How many cells the one storey of a small floor has: one more than expected, 6 to 8, more if met. */
export function storeyCells(state: SharedState): number {
  const taken = state.strip.length / 2 + state.totals.meetings;
  return Math.max(6, Math.min(SMALL_FLOOR, state.goal.expected_doors + 1), taken);
}

/** From the freeze to the reveal no name and no score of a person is on the wall. */
export function veiled(state: SharedState): boolean {
  const { frozen_at, phase } = state.when;
  return frozen_at !== null && phase !== "final" && state.reveal === null;
}

/** The names that sign the open doors, in the strip's order. */
export function signatures(state: SharedState): readonly string[] {
  return veiled(state) ? [] : state.opened.map((one) => one.name);
}
