/** What the one line above the keys says now: the first of these that is so. */
import type { Club, SharedState } from "../lib/protocol";
import type { Call } from "./calls";
import { type Line, WEIGHTS } from "./lines";

const ECHO_MS = 90_000;
const TOLD_MS = 20_000;
const OPENED_MS = 8_000;

export interface Facts {
  now: number;
  /** The phone refuses to write: the latest tap is not kept. */
  unwritable: boolean;
  /** What was asked for is on its way to this phone. */
  coming: boolean;
  /** The call that may still be undone, unless a sheet shows it. */
  undo: { call: Call; left: number } | null;
  refused: readonly Call[];
  /** The call that a host changed and the rep has not yet been shown. */
  fixed: Call | null;
  unsent: number;
  /** The link is lost, or `behind`. */
  cut: boolean;
  /** The server answers, and has not heard from its database. */
  behind: boolean;
  /** How old what is shown is, ms. */
  oldFor: number;
  shared: SharedState | null;
  echo: Club | null;
  opened: { name: string; nth: number; at: number } | null;
  calls: number;
}

export type Slot =
  | { says: "unwritable" | "coming" }
  | { says: "undo"; call: Call; left: number; unsent: number }
  | { says: "refused"; calls: readonly Call[] }
  | { says: "fixed"; call: Call }
  | { says: "message"; text: string }
  | { says: "offline"; unsent: number; oldFor: number }
  | { says: "behind"; oldFor: number }
  | { says: "grace" | "paused" | "break" | "frozen" | "stretch" | "first" | "quiet" }
  | { says: "opened"; name: string; nth: number }
  | { says: "echo"; echo: Club }
  | { says: "line"; line: Line };

/** A feature's line, where nothing of the pad's own is heavier. */
export function beside(own: Slot, line: Line | null): Slot {
  if (!line || own.says === "line" || line.weight <= WEIGHTS[own.says]) return own;
  return { says: "line", line };
}

export function slot(facts: Facts): Slot {
  return urgent(facts) ?? told(facts) ?? phase(facts) ?? event(facts);
}

/** About one's own taps: before anything else. */
function urgent({ unwritable, coming, undo, refused, fixed, unsent }: Facts): Slot | null {
  if (unwritable) return { says: "unwritable" };
  if (coming) return { says: "coming" };
  if (undo) return { says: "undo", ...undo, unsent };
  if (refused.length > 0) return { says: "refused", calls: refused };
  if (fixed) return { says: "fixed", call: fixed };
  return null;
}

function told({ shared, now, cut, behind, oldFor, unsent }: Facts): Slot | null {
  if (cut) return behind ? { says: "behind", oldFor } : { says: "offline", unsent, oldFor };
  const message = shared?.message;
  // A turn of the sprint is told first, for a while, even over the host's own words.
  if (recent(shared?.when.closed_at ?? null, now) || recent(shared?.when.paused_at ?? null, now)) return null;
  return message && now < message.until ? { says: "message", text: message.text } : null;
}

function phase({ shared, now }: Facts): Slot | null {
  const when = shared?.when;
  if (!when) return null;
  if (when.phase === "closed") return { says: "grace" };
  if (when.phase === "paused") return { says: "paused" };
  if (when.phase === "break") return { says: "break" };
  if (recent(when.frozen_at, now)) return { says: "frozen" };
  return recent(when.stretch_began_at, now) ? { says: "stretch" } : null;
}

function event({ opened, echo, now, calls }: Facts): Slot {
  if (opened && now - opened.at < OPENED_MS) return { says: "opened", name: opened.name, nth: opened.nth };
  if (echo && now - echo.at < ECHO_MS) return { says: "echo", echo };
  return { says: calls === 0 ? "first" : "quiet" };
}

const recent = (at: number | null, now: number): boolean => at !== null && now >= at && now - at < TOLD_MS;
