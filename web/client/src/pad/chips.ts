/** Which six objections are offered after a no, and whether hearing one usually took a real exchange. */
import { type Met, OBJECTIONS } from "../lib/protocol";

const SHOWN = 6;

/** Offered first while the sprint has heard nothing: the most usual ones, of several families. */
const USUAL = ["equipped", "no_time", "send_email", "no_budget", "hq_decides", "no_canvassing"];

export interface Chip {
  objection: string;
  count: number;
}

/** The six, in order: most heard in this sprint, then the usual ones. Equal counts keep that order. */
export const sixChips = (heard: readonly Met[]): Chip[] => ranked(heard).slice(0, SHOWN);

/** What « Autre » offers before it asks for words. */
export const otherChips = (shown: readonly Chip[]): Chip[] =>
  ranked([]).filter((chip) => shown.every((six) => six.objection !== chip.objection));

function ranked(heard: readonly Met[]): Chip[] {
  const counts = new Map(heard.map((met) => [met.objection, met.count]));
  const order = [...new Set([...USUAL, ...Object.keys(OBJECTIONS)])];
  return order
    .map((objection) => ({ objection, count: counts.get(objection) ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

/** A brush-off is no exchange; anything else usually took one. The rep has the last word. */
export function suggestsTalk(objection: string): boolean {
  const family = OBJECTIONS[objection];
  return family !== undefined && family !== "dismissive";
}
