/** Which ranks the wall has rows for: a tied group is shown whole or not at all. */
import type { Rank } from "../lib/protocol";

const ROWS = 8;

export function whole(ranks: readonly Rank[], rows = ROWS): readonly Rank[] {
  if (ranks.length <= rows) return ranks;
  const cut = ranks[rows]?.rank ?? 0;
  return ranks.filter((one) => one.rank < cut);
}
