/** What to say at each step of the reveal, for the host alone: what to say first, then what not to do. */
import type { SharedState } from "../lib/protocol";

type Params = Readonly<Record<string, string | number>>;

/** Keys of the catalogue: the headline, the words to say, the advice; all take the same figures. */
export interface Note {
  readonly title: string;
  readonly say: string;
  readonly advice: string;
  readonly params: Params;
}

const KNOWN = ["total", "doors", "heard", "awards", "podium", "close"] as const;
type Known = (typeof KNOWN)[number];
const known = (step: string): step is Known => (KNOWN as readonly string[]).includes(step);

/** The step that a sprint with no meeting, the likely case, tells in its own way. */
const NO_MEETING: readonly Known[] = ["doors", "close"];

export function note(step: string, shared: SharedState): Note {
  const name = known(step) ? step : "close";
  const none = shared.totals.meetings === 0 && NO_MEETING.includes(name);
  const key = `console.note.${name}${none ? ".none" : ""}`;
  const { doors, conversations, meetings, calls } = shared.totals;
  const top = shared.heard[0];
  const params = { doors, talks: conversations, meetings, calls, times: shared.odds.none_in_ten, heard: top?.count ?? 0 };
  return { title: `${key}.title`, say: `${key}.say`, advice: `${key}.advice`, params };
}
