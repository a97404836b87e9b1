/** What has just been told: news for so long, then it was. */
import type { Moment } from "../lib/protocol";

const NEWS_MS = 20_000;
/** These have a place of their own on the wall. */
const ELSEWHERE: readonly Moment["type"][] = ["meeting", "milestone", "turn", "cheers", "ping"];

export class News<T> {
  #told: T | null = null;
  #until = 0;

  hear(told: T, now: number): void {
    this.#told = told;
    this.#until = now + NEWS_MS;
  }

  at(now: number): T | null {
    return now < this.#until ? this.#told : null;
  }

  /** Milliseconds until it was; null when there is none. */
  left(now: number): number | null {
    return now < this.#until ? this.#until - now : null;
  }
}

export function isOfGame(moment: Moment): boolean {
  return !ELSEWHERE.includes(moment.type);
}
