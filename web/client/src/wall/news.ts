/** What a game has just told: news for so long, then it was. */
import type { Moment } from "../lib/protocol";

const NEWS_MS = 20_000;
/** These have a place of their own on the wall. */
const ELSEWHERE: readonly Moment["type"][] = ["meeting", "milestone", "turn", "cheers", "ping"];

export class News {
  #told: Moment | null = null;
  #until = 0;

  hear(moment: Moment, now: number): void {
    if (ELSEWHERE.includes(moment.type)) return;
    this.#told = moment;
    this.#until = now + NEWS_MS;
  }

  at(now: number): Moment | null {
    return now < this.#until ? this.#told : null;
  }

  /** Milliseconds until it was; null when there is none. */
  left(now: number): number | null {
    return now < this.#until ? this.#until - now : null;
  }
}
