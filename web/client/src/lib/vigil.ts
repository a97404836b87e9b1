/** Whether what a screen shows can be trusted: how long ago the server was last heard, and what it said. */
import type { Link, LinkState } from "./session";
import type { Clockwork } from "./time";

/** A phone taken out of a pocket gets so long to find its link again before it says that it is lost. */
export const WAKING_MS = 5_000;
/** A database silent for longer than that is said. It is asked with one heartbeat and told with the next, 4 s
 * later or a hair less: whoever waited for the whole of them would hear it with the one after, 12 s after the cut. */
const BEHIND_MS = 3_000;

type Ended = Extract<LinkState, "elsewhere" | "signed_out">;

export class Vigil {
  link: Link;
  readonly #clock: Clockwork;
  readonly #changed: () => void;
  #stale: number;
  #heard: number | null = null;
  /** When that was, by this device's clock: a machine asleep counts no `elapsed`. */
  #heardAt = 0;
  #behindMs = 0;
  #patience = 0;
  #ended: Ended | null = null;
  #cancel: () => void = () => undefined;

  constructor(clock: Clockwork, stale: number, changed: () => void) {
    this.#clock = clock;
    this.#stale = stale;
    this.#changed = changed;
    this.#patience = clock.elapsed() + stale;
    this.link = { state: "connecting", since: clock.now(), dataAt: 0 };
    this.#look();
  }

  /** A frame came. */
  hear(): void {
    this.#heard = this.#clock.elapsed();
    this.#heardAt = this.#clock.now();
    this.#look();
  }

  /** A heartbeat said how long the database has been silent. */
  behind(ms: number): void {
    this.#behindMs = ms;
  }

  staleAfter(ms: number): void {
    this.#stale = ms;
  }

  /** The screen is looked at again. */
  wake(): void {
    this.#patience = this.#clock.elapsed() + WAKING_MS;
    this.#look();
  }

  end(state: Ended): void {
    this.#ended = state;
    this.#look();
  }

  begin(): void {
    this.#ended = null;
    this.#heard = null;
    this.#patience = this.#clock.elapsed() + this.#stale;
    this.#look();
  }

  stop(): void {
    this.#cancel();
  }

  #look(): void {
    this.#cancel();
    const left = this.#deadline() - this.#clock.elapsed();
    if (!this.#ended && left <= 0 && document.hidden) return; // nobody looks; waking looks again
    if (!this.#ended && left > 0) this.#cancel = this.#clock.after(left, () => this.#look());
    this.#say(this.#ended ?? this.#judge(left));
  }

  /** When silence becomes a lost link. */
  #deadline(): number {
    return Math.max(this.#patience, (this.#heard ?? Number.NEGATIVE_INFINITY) + this.#stale);
  }

  #judge(left: number): LinkState {
    if (left <= 0) return "lost";
    if (this.#heard === null) return "connecting";
    return this.#behindMs >= BEHIND_MS ? "behind" : "live";
  }

  #say(state: LinkState): void {
    const now = this.#clock.now();
    const heard = Math.min(now - this.#clock.elapsed() + (this.#heard ?? 0), this.#heardAt);
    const dataAt = this.#heard === null ? this.link.dataAt : Math.round(heard - this.#behindMs);
    const before = this.link;
    this.link = { state, since: before.state === state ? before.since : now, dataAt };
    if (before.state !== state) this.#changed();
  }
}
