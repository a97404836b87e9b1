/** Whoever draws a session, told of its changes: what one of them draws badly stops none of the others. */
import type { Change } from "./session";

const NOTHING: Change = {
  shared: false,
  mine: false,
  lead: false,
  link: false,
  outbox: false,
  presence: false,
  moments: [],
};

export class Told {
  readonly #calls = new Set<(change: Change) => void>();

  add(call: (change: Change) => void): () => void {
    this.#calls.add(call);
    return () => this.#calls.delete(call);
  }

  tell(change: Partial<Change>): void {
    const whole = { ...NOTHING, ...change };
    for (const call of this.#calls) {
      try {
        call(whole);
      } catch (bug) {
        reportError(bug); // and what is tapped is sent all the same
      }
    }
  }
}
