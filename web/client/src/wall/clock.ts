/** What the wall's clock says: how much is left, of what. The end is an instant; the screen counts. */
import type { When } from "../lib/protocol";

type Left = "end" | "break" | "stretch" | "back" | "paused" | "grace" | "none";

interface Reading {
  /** Milliseconds left, never under zero; null where nothing ends. */
  readonly left: number | null;
  readonly of: Left;
}

export function read(when: When, now: number): Reading {
  if (when.phase === "paused") return reading("paused", when.round_ends_at, when.paused_at ?? now);
  if (when.phase === "break") return reading("back", when.break_ends_at, now);
  if (when.phase === "closed") return reading("grace", when.grace_ends_at, now);
  if (when.phase !== "live") return { left: null, of: "none" };
  if (when.round < when.rounds) return reading("break", when.round_ends_at, now);
  return reading(when.stretch_began_at === null ? "end" : "stretch", when.round_ends_at, now);
}

function reading(of: Left, end: number | null, now: number): Reading {
  return { of, left: end === null ? null : Math.max(0, end - now) };
}

/** 3, 2, 1 before the start; null when nobody is counting. */
export function countIn(when: When, now: number): number | null {
  const { started_at } = when;
  if (started_at === null || now >= started_at) return null;
  return Math.max(1, Math.min(3, Math.ceil((started_at - now) / 1000)));
}

/** Milliseconds until the clock's next figure, so that it turns when the second does. */
export function untilTurn(now: number): number {
  return 1000 - (now % 1000) + 5;
}
