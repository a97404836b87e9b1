/** Moments that take the wall over for a few seconds, one after the other. */

const TAKEOVER_MS = 4_000;
/** A floor that books more at once than that has a good problem: the oldest have their four seconds. */
const MOST_WAITING = 8;

/** A queue played by the clock: who plays since when, who waits. */
export class Takeovers<T> {
  #waiting: T[] = [];
  #playing: T | null = null;
  #until = 0;
  readonly #ms: number;

  constructor(ms = TAKEOVER_MS) {
    this.#ms = ms;
  }

  add(one: T): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(one);
  }

  /** What plays at `now`; the next one begins when the last has had its time. */
  at(now: number): T | null {
    if (this.#playing !== null && now < this.#until) return this.#playing;
    this.#playing = this.#waiting.shift() ?? null;
    this.#until = now + this.#ms;
    return this.#playing;
  }

  /** Milliseconds until something changes; null when nothing plays or waits. */
  left(now: number): number | null {
    if (this.#playing === null) return this.#waiting.length > 0 ? 0 : null;
    return Math.max(0, this.#until - now);
  }
}
