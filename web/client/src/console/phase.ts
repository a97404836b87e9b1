/** Where the sprint stands, for its host: which landing, which clock. */
import { countdown, hour } from "../lib/i18n";
import type { When } from "../lib/protocol";

export const LANDINGS = ["prepare", "test", "lobby", "live", "result"] as const;

export function landing(when: When): number {
  if (when.phase === "lobby") return 2;
  return when.phase === "closed" || when.phase === "final" ? 4 : 3;
}

/** Whether people call, or may at any moment: a pause and a break belong to it. */
export const calling = (when: When): boolean => landing(when) === 3;

/** Ms before the start while the screens count 3, 2, 1; else 0. */
export function before(when: When, now: number): number {
  return when.phase === "live" && when.started_at !== null ? Math.max(0, when.started_at - now) : 0;
}

/** The end that the running round or break goes to. */
export const end = (when: When): number | null =>
  when.phase === "break" ? when.break_ends_at : when.round_ends_at;

/** What is left of it, ms; a pause holds it still. */
export function left(when: When, now: number): number | null {
  const until = end(when);
  if (until === null) return null;
  return Math.max(0, until - (when.phase === "paused" ? (when.paused_at ?? now) : now));
}

/** The figure of the head: what is left while people call, else the hour. */
export function clock(when: When, now: number): string {
  const rest = calling(when) ? left(when, now) : null;
  return rest === null ? hour(now) : countdown(rest);
}

export const lastRound = (when: When): boolean => when.round >= when.rounds;
