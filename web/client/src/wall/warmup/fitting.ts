/** Which answers have room under their lintel, and how large: the most voted first, then as they came. */
import type { Card } from "../../lib/protocol";

/** Letters of a line, height of a line and of the card around it, in the wall's unit; two columns side by side. */
interface Face {
  readonly letters: number;
  readonly line: number;
  readonly frame: number;
}

type Size = "plain" | "dense";

const FACES: Readonly<Record<Size, Readonly<Record<"card" | "best" | "long", Face>>>> = {
  plain: {
    card: { letters: 34, line: 4.1, frame: 4.4 },
    best: { letters: 27, line: 5.2, frame: 4.4 },
    long: { letters: 48, line: 3.5, frame: 4.4 },
  },
  dense: {
    card: { letters: 44, line: 3.3, frame: 2.9 },
    best: { letters: 36, line: 4.1, frame: 2.9 },
    long: { letters: 58, line: 3, frame: 2.9 },
  },
};
/** Such a text is set narrow. */
export const LONG_FROM = 110;
/** The line that says how many are only on the phones. */
const REST = 4.5;
const SIGNED = 2.8;

export interface Fit {
  readonly cards: readonly Card[];
  /** The one with the most votes, set larger, once there is a vote. */
  readonly best: string;
  /** They are on the phones. */
  readonly others: number;
  readonly size: Size;
}

export function fitting(all: readonly Card[], height: number): Fit {
  const sorted = [...all].sort((a, b) => Number(b.kept) - Number(a.kept) || b.votes - a.votes);
  const first = sorted[0];
  const best = first && (first.votes > 0 || first.kept) ? first.id : "";
  const large = filled(sorted, best, height, "plain");
  return large.others === 0 ? large : filled(sorted, best, height, "dense");
}

function filled(sorted: readonly Card[], best: string, height: number, size: Size): Fit {
  const cards: Card[] = [];
  let left = height;
  for (const [at, card] of sorted.entries()) {
    left -= heightOf(card, card.id === best, size);
    if (left < (at === sorted.length - 1 ? 0 : REST)) break;
    cards.push(card);
  }
  return { cards, best, others: sorted.length - cards.length, size };
}

function heightOf({ text, name }: Card, best: boolean, size: Size): number {
  const face = FACES[size][text.length > LONG_FROM ? "long" : best ? "best" : "card"];
  return Math.ceil(text.length / face.letters) * face.line + face.frame + (name ? SIGNED : 0);
}
