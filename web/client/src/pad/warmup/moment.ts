/** Where a warm-up stands on this phone: what is left of it, and how many of its answers there are to vote for. */
import type { Warmup } from "../../lib/protocol";

const endOf = (warmup: Warmup): number => (warmup.stage === "writing" ? warmup.vote_at : warmup.until);

export const leftOf = (warmup: Warmup, now: number): number => Math.max(0, endOf(warmup) - now);

export const cardsOf = (warmup: Warmup): number =>
  warmup.lintels.reduce((sum, { cards }) => sum + cards.length, 0);
