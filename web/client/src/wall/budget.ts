/** What the gable has room for, in hundredths of the screen's height: it never scrolls and never overlaps. */

export interface Wanted {
  /** The clock and what stands under it have a column of their own. */
  readonly beside: boolean;
  readonly ranks: number;
  readonly sides: number;
  readonly shutters: boolean;
  readonly message: boolean;
  readonly card: "none" | "echo" | "echo+objection" | "landing" | "next";
  readonly odds: boolean;
  readonly pulses: number;
}

export interface Given {
  readonly card: boolean;
  readonly odds: "none" | "plain" | "big";
  readonly pulses: number;
}

const GAP = 2.2;
const CLOCK = 16.7;
const RANK = 6;
const SIDE = 9;
const BRIDGE = 10;
const SHUTTERS = 30;
const MESSAGE = 22;
const CARD = { none: 0, echo: 11.6, "echo+objection": 14.7, landing: 14.7, next: 14.7 } as const;
const ODDS_BIG = 37;
const ODDS_PLAIN = 18.5;
const PULSE = 4.8;

/** Ranks and messages are always shown; then news, odds, pulses. What is always true gives way to odds. */
export function share(height: number, wanted: Wanted): Given {
  let left = height - (wanted.beside ? 0 : hours(wanted)) - block(wanted.message ? MESSAGE : 0);
  const cost = block(CARD[wanted.card]);
  const news = wanted.card !== "next";
  const withCard = wanted.odds ? oddsIn(left - cost, wanted.pulses) : "none";
  const without = wanted.odds ? oddsIn(left, wanted.pulses) : "none";
  const card = cost > 0 && cost <= left && (news || withCard === without);
  const odds = card ? withCard : without;
  if (card) left -= cost;
  left -= block(odds === "big" ? ODDS_BIG : odds === "plain" ? ODDS_PLAIN : 0);
  const pulses = Math.max(0, Math.min(wanted.pulses, Math.floor((left - GAP + 1) / PULSE)));
  return { card, odds, pulses };
}

function hours({ ranks, sides, shutters }: Wanted): number {
  const standing = block(ranks * RANK) + block(teams(sides));
  return CLOCK + standing + block(shutters ? SHUTTERS : 0);
}

const block = (height: number): number => (height > 0 ? height + GAP : 0);

const teams = (sides: number): number => sides * SIDE + (sides === 2 ? BRIDGE : 0);

/** The large odds only where a pulse, if there is one, still stands under them. */
function oddsIn(left: number, pulses: number): Given["odds"] {
  const under = pulses > 0 ? block(PULSE - 1) : 0;
  if (block(ODDS_BIG) + under <= left) return "big";
  return block(ODDS_PLAIN) <= left ? "plain" : "none";
}
