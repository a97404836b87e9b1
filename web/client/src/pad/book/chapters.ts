/** The book in the order of what this floor hears: first what it was just told, then what it hears most. */
import { OBJECTIONS } from "../../lib/protocol";
import type { Entry } from "./shelf";

export interface Chapter {
  objection: string;
  entries: readonly Entry[];
}

export function chapters(
  entries: readonly Entry[],
  heard: readonly { objection: string }[],
  first: string,
): Chapter[] {
  const order = [...new Set([first, ...heard.map((met) => met.objection), ...Object.keys(OBJECTIONS)])];
  return order
    .map((objection) => ({ objection, entries: entries.filter((entry) => entry.objection === objection) }))
    .filter((chapter) => chapter.entries.length > 0);
}
