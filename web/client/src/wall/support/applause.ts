/** Hands of the last seconds, for a pulse or for the floor: heard, shown, gone; no state of the sprint. */
import type { Hands, Moment } from "../../lib/protocol";

export const SHOWN_MS = 7_000;
/** The floor's own place. */
export const FLOOR = 0;

interface Heard {
  readonly hands: Hands;
  readonly until: number;
}

export interface Given {
  readonly clap: number;
  readonly courage: number;
}

/** By the number of the pulse; FLOOR for all. */
export type Cheering = ReadonlyMap<number, Given>;

export class Applause {
  #heard: readonly Heard[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: () => void;
  readonly #clock: () => number;

  constructor(changed: () => void, clock = () => performance.now()) {
    this.#changed = changed;
    this.#clock = clock;
  }

  hear(moment: Moment): void {
    if (moment.type !== "cheers") return;
    const until = this.#clock() + SHOWN_MS;
    this.#heard = [...this.#heard, ...moment.hands.map((hands) => ({ hands, until }))];
    this.#wait();
  }

  /** What is given to a pulse that no screen shows any more is given to the floor. */
  now(shown: readonly number[]): Cheering {
    const found = new Map<number, Given>();
    for (const { hands } of this.#standing()) {
      const place = shown.includes(hands.pulse) ? hands.pulse : FLOOR;
      const before = found.get(place) ?? { clap: 0, courage: 0 };
      found.set(place, { ...before, [hands.what]: before[hands.what] + hands.n });
    }
    return found;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #standing(): readonly Heard[] {
    return this.#heard.filter((one) => one.until > this.#clock());
  }

  /** Once the oldest are over, the wall is drawn without them. */
  #wait(): void {
    clearTimeout(this.#timer);
    const [next] = this.#heard;
    if (!next) return;
    const left = Math.max(0, next.until - this.#clock()) + 20;
    this.#timer = setTimeout(() => {
      this.#heard = this.#standing();
      this.#changed();
      this.#wait();
    }, left);
  }
}
