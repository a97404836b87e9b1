/** Where somebody stands between the door and the seat. */
import type { Known, Seat, Visit } from "./visit";

export type Stage =
  /** No code yet, or a wrong one. */
  | { at: "door" }
  /** Four words of a rep card. */
  | { at: "card_words" }
  /** The server is asked. */
  | { at: "knocking" }
  /** Recognised: one tap. */
  | { at: "again"; visit: Visit; known: Known }
  | { at: "form"; visit: Visit }
  /** Typed code: the host opens. */
  | { at: "waiting"; visit: Visit; seat: Seat | null }
  /** In, with a card to read once. */
  | { at: "card"; visit: Visit; seat: Seat }
  | { at: "removed" }
  /** The pad takes over. */
  | { at: "in"; url: string };

export function afterVisit(visit: Visit): Stage {
  const status = visit.seat?.status;
  if (status === "admitted") return { at: "in", url: visit.urls.pad };
  if (status === "pending") return { at: "waiting", visit, seat: null };
  if (status === "removed") return { at: "removed" };
  return visit.known ? { at: "again", visit, known: visit.known } : { at: "form", visit };
}

/** A first card is read before the pad; while one waits, it is read meanwhile. */
export function afterSeat(visit: Visit, seat: Seat): Stage {
  if (seat.status === "removed") return { at: "removed" };
  if (seat.status === "pending") return { at: "waiting", visit, seat };
  return seat.card ? { at: "card", visit, seat } : { at: "in", url: visit.urls.pad };
}

/** What a poll says of somebody who waits; the card they were given stays theirs. */
export function afterWaiting(waiting: Extract<Stage, { at: "waiting" }>, status: string): Stage {
  if (status === "admitted") return { at: "in", url: waiting.visit.urls.pad };
  return status === "removed" ? { at: "removed" } : waiting;
}
