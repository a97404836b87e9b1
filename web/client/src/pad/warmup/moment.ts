/** What is left of a warm-up on this phone. */
import type { Warmup } from "../../lib/protocol";

const endOf = (warmup: Warmup): number => (warmup.stage === "writing" ? warmup.vote_at : warmup.until);

export const leftOf = (warmup: Warmup, now: number): number => Math.max(0, endOf(warmup) - now);
