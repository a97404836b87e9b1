/** Same phone: the calls entered since the rep came back from the telephone, as a tape. */
import type { Call } from "./calls";

/** Away this long, the page was left for a call; shorter is a glance at another application. */
export const AWAY_MS = 3_000;
/** The tape gives the strip its place back after this long without a tap. */
export const TAPE_MS = 20_000;
const SHOWN = 4;

/** When the page was left and found again, in the server's time. */
export interface Return {
  leftAt: number | null;
  backAt: number | null;
}

export const HERE: Return = { leftAt: null, backAt: null };

export const left = (was: Return, now: number): Return => ({ ...was, leftAt: now });

export function back(was: Return, now: number): Return {
  const away = was.leftAt !== null && now - was.leftAt >= AWAY_MS;
  return { leftAt: null, backAt: away ? now : was.backAt };
}

/** The latest calls of this return, oldest first; none once the tape has left. */
export function tape(was: Return, mine: readonly Call[], now: number): Call[] {
  const since = was.backAt;
  if (since === null) return [];
  const entered = mine.filter((call) => call.at >= since && call.endedBy === "");
  const latest = entered[0];
  if (!latest || now - latest.at > TAPE_MS) return [];
  return entered.slice(0, SHOWN).reverse();
}
