/** The odds while there is no meeting: large where the floor has time to read, in passing elsewhere. */
import { oddsBlock } from "../parts/odds";
import { isQuiet } from "../pulses";
import { isSmall } from "../scene";
import type { WallView } from "../view";
import { type GableCard, ODDS, STANDING } from "./card";
import { minuteOf } from "./turn";

const BIG = 37;
const PLAIN = 18.5;
/** Before the first talk there is one sentence, and no figure. */
const NO_TALK = 17;

/** Every other minute they stand large; in between they leave room for another card. */
export const odds: GableCard = {
  id: "odds",
  weight: ODDS,
  shows: (view) => noMeeting(view) && timeToRead(view),
  heights(view) {
    if (view.state.odds.talks === 0) return [NO_TALK];
    return minuteOf(view) % 2 === 0 ? [BIG, PLAIN] : [PLAIN];
  },
  draw: ({ state }, height) => oddsBlock(state.odds, height !== PLAIN),
};

export const oddsInPassing: GableCard = {
  id: "odds_in_passing",
  weight: STANDING,
  shows: (view) => noMeeting(view) && !timeToRead(view),
  heights: () => [PLAIN],
  draw: ({ state }) => oddsBlock(state.odds, false),
};

const noMeeting = ({ state }: WallView): boolean => state.totals.meetings === 0;

const timeToRead = ({ state, now }: WallView): boolean => isQuiet(state, now) || isSmall(state);
