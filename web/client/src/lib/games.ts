/** What a view holds of one game: the state of that code, typed as that game's own. */
import type { LeadState } from "./protocol";

export function played<G extends { readonly game: string }, C extends G["game"]>(
  games: Readonly<Record<string, G>>,
  code: C,
): Extract<G, { game: C }> | null {
  const found = games[code];
  return found?.game === code ? (found as Extract<G, { game: C }>) : null;
}

/** The team of a rep; 0 where there are none. */
export function teamOf({ games }: LeadState, rep: string): number {
  return played(games, "teams")?.members.find((one) => one.rep === rep)?.team ?? 0;
}
