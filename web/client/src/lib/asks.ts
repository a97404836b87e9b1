/** What a host has asked and nobody has answered: in memory, sent again on each new link, under the same key. */
import { mint } from "./key";
import type { Accepted, Do, Refused, WireCommand } from "./protocol";
import type { Clockwork } from "./time";

type Answer = Accepted | Refused;
interface Asked {
  frame: Do;
  resolve: (answer: Answer) => void;
}

export class Asks {
  readonly #open = new Map<string, Asked>();
  readonly #clock: Clockwork;

  constructor(clock: Clockwork) {
    this.#clock = clock;
  }

  add(command: WireCommand): { frame: Do; answer: Promise<Answer> } {
    const now = Math.floor(this.#clock.now());
    const frame: Do = { type: "do", k: mint(now), t_tap: now, t_send: now, do: command };
    const answer = new Promise<Answer>((resolve) => this.#open.set(frame.k, { frame, resolve }));
    return { frame, answer };
  }

  /** Whether this was an answer to one of ours. */
  settle(answer: Answer): boolean {
    const asked = this.#open.get(answer.k);
    if (!asked) return false;
    this.#open.delete(answer.k);
    asked.resolve(answer);
    return true;
  }

  has(key: string): boolean {
    return this.#open.has(key);
  }

  /** What to send again, all of it or one. */
  again(key?: string): Do[] {
    const now = Math.floor(this.#clock.now());
    const open = [...this.#open.values()].filter(({ frame }) => key === undefined || frame.k === key);
    return open.map(({ frame }) => ({ ...frame, t_send: now }));
  }
}
