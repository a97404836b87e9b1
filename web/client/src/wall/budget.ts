/** What the gable has room for, in hundredths of the screen's height: it never scrolls and never overlaps. */

interface Wanted<T> {
  /** What is always shown: the clock, the standings, the host's words. */
  readonly fixed: readonly number[];
  /** The heaviest first, each with the heights that it can take, the largest first. */
  readonly cards: readonly {
    readonly card: T;
    readonly heights: readonly number[];
    readonly news: boolean;
  }[];
  readonly pulses: number;
}

export interface Given<T> {
  readonly cards: readonly { readonly card: T; readonly height: number }[];
  readonly pulses: number;
}

export const GAP = 2.2;
export const PULSE = 4.8;
/** More than that many cards under a clock are a page to read. */
const MOST = 3;

/** What is fixed, then news, then one pulse, then the other cards, then more pulses. */
export function share<T>(height: number, { fixed, cards, pulses }: Wanted<T>): Given<T> {
  let left = height - fixed.reduce((sum, one) => sum + block(one), -GAP);
  const row = pulses > 0 ? block(PULSE - 1) : 0;
  const given: { card: T; height: number }[] = [];
  for (const { card, heights, news } of cards) {
    const room = left - (news ? 0 : row);
    const fits = heights.find((one) => block(one) <= room);
    if (given.length === MOST || fits === undefined) continue;
    given.push({ card, height: fits });
    left -= block(fits);
  }
  return { cards: given, pulses: Math.max(0, Math.min(pulses, Math.floor((left - GAP + 1) / PULSE))) };
}

const block = (height: number): number => (height > 0 ? height + GAP : 0);
