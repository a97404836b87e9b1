/** Whose turn it is among cards that matter as much: one minute each, by the clock and not by memory. */
import type { WallView } from "../view";
import type { GableCard } from "./card";

const TURN_MS = 60_000;

/** The cards that have something to say, the heaviest first. */
export function inOrder(cards: readonly GableCard[], view: WallView): GableCard[] {
  const shown = cards.filter((card) => card.shows(view));
  const minute = minuteOf(view);
  const weights = [...new Set(shown.map((card) => card.weight))].sort((a, b) => b - a);
  return weights.flatMap((weight) =>
    turned(
      shown.filter((card) => card.weight === weight),
      minute,
    ),
  );
}

/** Of the sprint, from 0. */
export function minuteOf({ state, now }: WallView): number {
  return Math.floor((now - (state.when.started_at ?? 0)) / TURN_MS);
}

/** From the one whose minute it is, by turns with the one half the round away: whoever is second now is not first next. */
function turned<T>(group: readonly T[], by: number): T[] {
  const half = Math.ceil(group.length / 2);
  const first = ((by % group.length) + group.length) % group.length;
  const round = [...group.slice(first), ...group.slice(0, first)];
  return round.slice(0, half).flatMap((one, i) => [one, ...round.slice(half + i, half + i + 1)]);
}
