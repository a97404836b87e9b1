/** How many frames may go now, so that a phone with fifty kept taps is not refused for being quick. */
import type { Clockwork } from "./time";

/** What the server lets through at once, and what of its steady rate we use: heartbeats need some. */
const BURST = 15;
const SHARE = 0.7;

export class Pace {
  #perMs = 0.005 * SHARE;
  #left = BURST;
  #at: number;
  readonly #clock: Clockwork;

  constructor(clock: Clockwork) {
    this.#clock = clock;
    this.#at = clock.elapsed();
  }

  limit(perSecond: number): void {
    this.#perMs = (perSecond * SHARE) / 1000;
  }

  /** How many may go now. */
  free(): number {
    const now = this.#clock.elapsed();
    this.#left = Math.min(BURST, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    return Math.floor(this.#left);
  }

  spend(): void {
    this.#left -= 1;
  }

  /** Ms until one more may go. */
  wait(): number {
    return Math.max(0, Math.ceil((1 - this.#left) / this.#perMs));
  }
}
