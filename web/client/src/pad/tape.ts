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

/** The latest calls of this return, oldest first. Once it has left, the tape waits for the next return. */
export function tape(was: Return, mine: readonly Call[], now: number): Call[] {
  const since = was.backAt;
  if (since === null) return [];
  const after = mine.filter((call) => call.at >= since && call.endedBy === "").reverse();
  const row: Call[] = [];
  let last = since;
  for (const call of after) {
    if (call.at - last > TAPE_MS) return [];
    row.push(call);
    last = call.at;
  }
  return now - last > TAPE_MS ? [] : row.slice(-SHOWN);
}
