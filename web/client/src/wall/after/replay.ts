/** The replay: the wall as it was, picture after picture, at the pace that the host chose. */
import type { Op, SharedState } from "../../lib/protocol";
import { patch } from "../../lib/view";
import type { WallView } from "../view";

export interface Picture {
  /** Ms played at the speed of life when it shows. */
  readonly t: number;
  readonly at: number;
  readonly ops: readonly Op[];
}

export interface Reel {
  readonly first: SharedState;
  readonly at: number;
  readonly pictures: readonly Picture[];
  readonly length_ms: number;
}

/** The last picture stands a little before the result comes back. */
const LAST_MS = 2_500;
const RETRY_MS = 5_000;
/** A picture may wait: no wall redraws more often for a replay. */
const FASTEST_MS = 120;

async function fetchReel(sprint: number | string): Promise<Reel> {
  const answer = await fetch(`/sprints/${sprint}/replay.json`, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`replay: ${answer.status}`);
  return (await answer.json()) as Reel;
}

export class Replay {
  #asked: number | null = null;
  #reel: Reel | null = null;
  #shown = -1;
  #state: SharedState | null = null;
  #playing: { readonly at: number; readonly speed: number } | null = null;
  readonly #loaded: () => void;
  readonly #fetch: (sprint: number | string) => Promise<Reel>;

  constructor(loaded: () => void, fetched = fetchReel) {
    this.#loaded = loaded;
    this.#fetch = fetched;
  }

  /** The view of then while it plays, else the view as it is. Only instants speak: a wall that reloads goes on in the middle. */
  seen(view: WallView): WallView {
    const { replay } = view.state;
    this.#playing = replay;
    if (!replay) return view;
    if (this.#asked !== replay.at) this.#ask(replay.at, view.page.sprint.id);
    const reel = this.#reel;
    if (!reel || this.#played(view.now) > reel.length_ms + LAST_MS * replay.speed) return view;
    const was = this.#wind(reel, this.#played(view.now));
    const clock = (): number => this.#instant(reel, this.#played(view.clock()));
    return { ...view, state: { ...was, replay }, now: clock(), clock, landing: null };
  }

  /** Ms until the next picture; null when none is to come. */
  left(now: number): number | null {
    const next = this.#playing && this.#reel?.pictures[this.#shown + 1];
    if (!next || !this.#playing) return null;
    return Math.max(FASTEST_MS, (next.t - this.#played(now)) / this.#playing.speed);
  }

  #played(now: number): number {
    return this.#playing ? Math.max(0, (now - this.#playing.at) * this.#playing.speed) : 0;
  }

  /** Forwards from what is shown; from the start after a rewind. */
  #wind(reel: Reel, t: number): SharedState {
    const shown = reel.pictures[this.#shown];
    let was = this.#state;
    if (!was || (shown && shown.t > t)) [this.#shown, was] = [-1, reel.first];
    for (let next = reel.pictures[this.#shown + 1]; next && next.t <= t; ) {
      was = patch(was, next.ops) as SharedState;
      this.#shown++;
      next = reel.pictures[this.#shown + 1];
    }
    this.#state = was;
    return was;
  }

  /** The instant of then: a break that is cut short jumps. */
  #instant(reel: Reel, t: number): number {
    const from = reel.pictures[this.#shown] ?? { t: 0, at: reel.at };
    return from.at + Math.min(t, reel.length_ms) - from.t;
  }

  /** A failure is tried again while it plays. */
  #ask(at: number, sprint: number | string): void {
    this.#asked = at;
    this.#reel = this.#state = null;
    this.#shown = -1;
    this.#fetch(sprint).then(
      (reel) => {
        if (this.#asked !== at) return;
        this.#reel = reel;
        this.#loaded();
      },
      () =>
        setTimeout(() => {
          if (this.#asked === at) this.#asked = null;
        }, RETRY_MS),
    );
  }
}
