/** A moment that this phone has just heard, while it is worth a line. */
import type { Moment } from "../lib/protocol";
import type { Held } from "./held";

const LATELY_MS = 8_000;

export function lately<T extends Moment["type"]>(
  { remote }: Held,
  type: T,
): Extract<Moment, { type: T }> | null {
  const now = remote.elapsed();
  const heard = remote.heard.findLast(({ moment, at }) => moment.type === type && now - at < LATELY_MS);
  return (heard?.moment as Extract<Moment, { type: T }> | undefined) ?? null;
}
