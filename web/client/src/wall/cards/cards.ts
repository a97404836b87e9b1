/** Every card that the gable may hang under the clock; a feature adds its own here. */
import type { GableCard } from "./card";
import { landing } from "./landing";
import { latestMeeting } from "./latest_meeting";
import { mostHeard } from "./most_heard";
import { nextLanding } from "./next_landing";
import { odds } from "./odds";
import { pause } from "./pause";
import { sameDoor } from "./same_door";

export const CARDS: readonly GableCard[] = [
  pause,
  landing,
  sameDoor,
  odds,
  nextLanding,
  latestMeeting,
  mostHeard,
];
