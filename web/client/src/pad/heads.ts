/** The eight heads of a call, as keys: where each stands on the glass, its digit and how it is drawn. */
import { HEADS, type Head, KINDS } from "../lib/protocol";

export interface HeadKey {
  head: Head;
  /** Its paint, and whether it closes a door. */
  look: string;
  digit: number;
}

/** From the top of the glass to the thumb: what is rare and grave above, what is frequent below. */
export const HEAD_KEYS: readonly HeadKey[] = [
  { head: "do_not_call", look: "apart", digit: 8 },
  { head: "meeting", look: "win wide", digit: 7 },
  { head: "no", look: "rejection closed", digit: 5 },
  { head: "follow_up", look: "progress", digit: 6 },
  { head: "front_desk", look: "gate closed", digit: 3 },
  { head: "hung_up", look: "rejection closed slit", digit: 4 },
  { head: "no_answer", look: "quiet", digit: 1 },
  { head: "voicemail", look: "quiet", digit: 2 },
];

/** The four that a second tap's sheet covers; it carries them along its lower edge. */
export const COVERED: readonly HeadKey[] = HEAD_KEYS.slice(0, 4);

export const keyOfDigit = (digit: number): HeadKey | undefined => HEAD_KEYS.find((k) => k.digit === digit);

export const headOf = (kind: string): Head => KINDS[kind]?.head ?? "no_answer";

export const lookOf = (kind: string): string => {
  const head = headOf(kind);
  return HEAD_KEYS.find((k) => k.head === head)?.look.split(" ")[0] ?? "quiet";
};

/** What a head's key logs by itself. */
export const firstKind = (head: Head): string => HEADS[head][0] ?? head;

/** Whether this call closes one of our doors. */
export const isDoor = (kind: string): boolean => KINDS[kind]?.door ?? false;

/** Whether only the rep can say if there was a real exchange. */
export const asksTalk = (kind: string): boolean => KINDS[kind]?.conversation === null;

/** Whether the kind itself means a real exchange. */
export const isTalk = (kind: string): boolean => KINDS[kind]?.conversation === true;

/** What the sprint's rules leave of a head's kinds; what its key logs always stands. */
export function kindsOffered(head: Head, allowed: readonly string[]): string[] {
  return HEADS[head].filter((kind, at) => at === 0 || allowed.includes(kind));
}

/** On a chip « Barrage » is enough; the tables and the ledger say more. */
export const kindKey = (kind: string): string =>
  kind === "gatekeeper_block" ? "pad.kind.gatekeeper_block" : `kind.${kind}`;
