/** What to say at each step of the reveal, for the host alone: what to say first, then what not to do. */
import { many } from "../lib/i18n";
import type { SharedState } from "../lib/protocol";

type Params = Readonly<Record<string, string | number>>;

/** Keys of the catalogue: the headline, the words to say, the advice; all take the same figures. */
interface Note {
  readonly title: string;
  readonly say: string;
  readonly advice: string;
  readonly params: Params;
}

const KNOWN = ["total", "doors", "funnel", "timeline", "heard", "hats", "podium", "next"] as const;
type Known = (typeof KNOWN)[number];
const known = (step: string): step is Known => (KNOWN as readonly string[]).includes(step);

/** What a step says in its own way when there is nothing to show: no meeting is the likely case. */
const EMPTY: Readonly<Record<Known, (shared: SharedState) => boolean>> = {
  total: ({ totals }) => totals.meetings === 0,
  doors: ({ totals }) => totals.meetings === 0,
  funnel: ({ totals }) => totals.meetings === 0,
  timeline: ({ reveal }) => !reveal?.figures,
  heard: ({ heard }) => heard.length === 0,
  hats: ({ reveal }) => !reveal?.awards.length,
  podium: ({ reveal }) => !reveal?.podium.length,
  next: ({ heard }) => heard.length === 0,
};

/** Without a talk there are no odds to tell, nor a top step to praise: these have words of their own. */
const SILENT: readonly Known[] = ["total", "funnel"];

function variant(name: Known, shared: SharedState): string {
  if (!EMPTY[name](shared)) return "";
  return SILENT.includes(name) && shared.totals.conversations === 0 ? ".silent" : ".none";
}

export function note(step: string, shared: SharedState): Note {
  const name = known(step) ? step : "total";
  const key = `console.note.${name}${variant(name, shared)}`;
  return { title: `${key}.title`, say: `${key}.say`, advice: `${key}.advice`, params: figures(shared) };
}

/** Each count with its noun, so that one call is not « 1 appels ». */
function figures({ totals, odds }: SharedState): Params {
  return {
    doors: many("console.n.doors", totals.doors),
    calls: many("console.n.calls", totals.calls),
    talks: many("console.n.talks", totals.conversations),
    meetings: many("console.meetings", totals.meetings),
    times: odds.none_in_ten,
  };
}
