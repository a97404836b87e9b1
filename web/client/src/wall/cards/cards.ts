/** Every card that the gable may hang under the clock; a feature adds its own here. */
import type { SharedState } from "../../lib/protocol";
import { gamesOf } from "../game";
import { hard } from "../support/hard";
import type { GableCard } from "./card";
import { facts } from "./facts";
import { landing } from "./landing";
import { latestMeeting } from "./latest_meeting";
import { mostHeard } from "./most_heard";
import { mostly } from "./mostly";
import { nextLanding } from "./next_landing";
import { odds, oddsInPassing } from "./odds";
import { pause } from "./pause";
import { reached } from "./reached";
import { sameDoor } from "./same_door";
import { silent } from "./silent";

/** What stands still, in turn: what this floor did, then what is always true. */
const standing: readonly GableCard[] = alternately(
  [nextLanding, reached, latestMeeting, mostHeard, mostly, oddsInPassing],
  facts,
);

export const CARDS: readonly GableCard[] = [pause, silent, landing, hard, sameDoor, odds, ...standing];

/** These, and those of the games that are played. */
export function cardsOf(state: SharedState): readonly GableCard[] {
  return [...CARDS, ...gamesOf(state).flatMap((game) => game.cards ?? [])];
}

function alternately<T>(one: readonly T[], two: readonly T[]): T[] {
  const longest = Math.max(one.length, two.length);
  return Array.from({ length: longest }, (_, i) => [one[i], two[i]])
    .flat()
    .filter((card) => card !== undefined);
}
