/** The line that a game says while the rep calls: the heaviest of those that the sprint plays. */
import { partsOf } from "./games_parts";
import type { Glance } from "./glance";
import type { Held } from "./held";
import type { Line } from "./lines";

export function line(now: Glance, held: Held): Line | null {
  const said = partsOf(now, held).map(({ part }) => part?.line?.(now, held) ?? null);
  return said.reduce((best, one) => (one && (!best || one.weight > best.weight) ? one : best), null);
}
