/** A shared state of a calling floor, for the wall's tests to change. */
import { MINUTE, sharedAt, whenAt } from "../../gallery/shared_state";
import type { SharedState, When } from "../../src/lib/protocol";

export { MINUTE };
export const NOW = 1_900_000_000_000;

export const when = (change: Partial<When> = {}): When => whenAt(NOW, change);

export const floor = (change: Partial<SharedState> = {}): SharedState =>
  sharedAt(NOW, {
    game: "ranking",
    people: 6,
    players: 6,
    ranked: 4,
    totals: { calls: 96, pickups: 30, connects: 20, conversations: 10, doors: 14, meetings: 0 },
    strip: "ra".repeat(14),
    odds: { talks: 10, meetings: 0, none_in_ten: 6, low: 12, high: 110, own: false },
    ...change,
  });
