/** The odds, where there is no meeting yet and the floor has time to read. */
import { oddsBlock } from "../parts/odds";
import { isQuiet } from "../pulses";
import { isSmall } from "../scene";
import { type GableCard, ODDS } from "./card";

const BIG = 37;
const PLAIN = 18.5;

export const odds: GableCard = {
  id: "odds",
  weight: ODDS,
  shows: ({ state, now }) => state.totals.meetings === 0 && (isQuiet(state, now) || isSmall(state)),
  heights: () => [BIG, PLAIN],
  draw: ({ state }, height) => oddsBlock(state.odds, height === BIG),
};
