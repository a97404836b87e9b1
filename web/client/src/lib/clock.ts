/** The server's clock, as this screen can best know it: the shortest of the last eight round trips. */
import type { Clock, Time } from "./protocol";
import type { Clockwork } from "./time";

const SAMPLES = 8;
/** Asked one after the other at first: one round trip alone may have been a lame one. */
const AT_ONCE = 3;
const JUMP_MS = 500;

interface Sample {
  trip: number;
  /** What to add to this device's clock. */
  offset: number;
}

export class ServerClock {
  readonly #clock: Clockwork;
  #samples: Sample[] = [];
  #asked: { t: number; at: number } | null = null;
  #drift = 0;

  constructor(clock: Clockwork) {
    this.#clock = clock;
  }

  /** The server's epoch ms; this device's own until something is known. */
  now(): number {
    return Math.round(this.#clock.now() + this.#best());
  }

  /** A first idea, from a frame that says `now` without having been asked. */
  hint(now: number): void {
    if (!this.#samples.length) this.#take({ trip: Number.MAX_VALUE, offset: now - this.#clock.now() });
  }

  ask(): Clock {
    this.#asked = { t: Math.floor(this.#clock.now()), at: this.#clock.elapsed() };
    return { type: "clock", t: this.#asked.t };
  }

  /** Whether to ask again at once. */
  hear(answer: Time): boolean {
    const asked = this.#asked;
    if (answer.t !== asked?.t) return false;
    this.#asked = null;
    const trip = this.#clock.elapsed() - asked.at;
    this.#take({ trip, offset: answer.now + trip / 2 - this.#clock.now() });
    return this.#samples.length <= AT_ONCE;
  }

  #best(): number {
    const best = this.#samples.reduce<Sample | null>((a, b) => (a && a.trip <= b.trip ? a : b), null);
    return best?.offset ?? 0;
  }

  /** Somebody who sets this device's clock makes what was measured worthless. */
  #take(sample: Sample): void {
    const drift = this.#clock.now() - this.#clock.elapsed();
    if (Math.abs(drift - this.#drift) > JUMP_MS) this.#samples = [];
    this.#drift = drift;
    this.#samples = [...this.#samples, sample].slice(-SAMPLES);
  }
}
