/** Which answers have room under their lintel: the most voted first, then as they came. */
import type { Card } from "../../lib/protocol";

/** Heights and widths in the wall's unit, for a column of two side by side. */
const COLUMN = { letters: 35, line: 4.1, frame: 4.4 };
const BEST = { letters: 28, line: 5.2, frame: 4.4 };
/** Longer ones are set smaller. */
const LONG = { letters: 41, line: 3.5, frame: 4.4 };
export const LONG_FROM = 110;

export interface Fit {
  readonly cards: readonly Card[];
  /** The one with the most votes, set larger, once there is a vote. */
  readonly best: string;
  /** They are on the phones. */
  readonly others: number;
}

export function fitting(all: readonly Card[], height: number): Fit {
  const sorted = [...all].sort((a, b) => Number(b.kept) - Number(a.kept) || b.votes - a.votes);
  const first = sorted[0];
  const best = first && (first.votes > 0 || first.kept) ? first.id : "";
  const cards: Card[] = [];
  let left = height;
  for (const card of sorted) {
    left -= heightOf(card, card.id === best);
    if (left < 0) break;
    cards.push(card);
  }
  return { cards, best, others: all.length - cards.length };
}

export function heightOf({ text, name }: Card, best: boolean): number {
  const { letters, line, frame } = text.length > LONG_FROM ? LONG : best ? BEST : COLUMN;
  return Math.ceil(text.length / letters) * line + frame + (name ? 3 : 0);
}
