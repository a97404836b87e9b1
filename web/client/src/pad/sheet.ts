/** What lies over the upper keys: the second tap on a call just kept, or a question asked before it is. */
import type { Head } from "../lib/protocol";
import { type Chip, sixChips, suggestsTalk } from "./chips";

/** Ignored, a second tap leaves after this; touched, after this from the last touch. */
export const LEAVES_MS = 6_000;
export const TOUCHED_MS = 4_000;
/** What only shows something closes by itself. */
export const SHOWS_MS = 10_000;

/** The second tap: what is said of the call `key`, which is already kept. */
export interface Second {
  is: "second";
  key: string;
  head: Head;
  kind: string;
  talked: boolean;
  /** Whether the rep said so; else an objection may tick or untick the box. */
  said: boolean;
  objection: string;
  /** One's own words for an objection that no chip says. */
  words: string;
  chips: readonly Chip[];
  /** The rest of the objections, and a field for words, are open. */
  other: boolean;
  until: number | null;
}

export type Sheet =
  | Second
  | { is: "meeting" }
  | { is: "do_not_call" }
  | { is: "times" }
  | { is: "rank"; until: number | null }
  | { is: "mode"; until: number | null };

interface Kept {
  key: string;
  head: Head;
  kind: string;
  /** What was said of it before. */
  talked?: boolean | undefined;
  objection?: string | undefined;
}

/** A call nobody picked up asks nothing; its line offers to say more. */
export function asksMore(head: Head): boolean {
  return head !== "no_answer" && head !== "voicemail" && head !== "meeting";
}

export const hearsObjections = (head: Head): boolean => head === "no" || head === "do_not_call";

/** The chips are frozen as they stand: nothing moves while a rep reads. */
export function second(kept: Kept, heard: Parameters<typeof sixChips>[0], until: number | null): Second {
  const chips = hearsObjections(kept.head) ? sixChips(heard) : [];
  const { talked = false, objection = "" } = kept;
  const said = talked !== suggestsTalk(objection);
  return { is: "second", ...kept, talked, said, objection, words: "", other: false, chips, until };
}

/** The sheet that still stands at `now`. */
export function standing(sheet: Sheet | null, now: number): Sheet | null {
  if (!sheet || !("until" in sheet) || sheet.until === null) return sheet;
  return now < sheet.until ? sheet : null;
}

/** A question asked before anything is kept: it holds the glass until it is answered. */
export function asks(sheet: Sheet | null): boolean {
  return sheet?.is === "meeting" || sheet?.is === "do_not_call" || sheet?.is === "times";
}
