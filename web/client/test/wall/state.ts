/** A shared state of a calling floor, for the wall's tests to change. */
import type { SharedState, When } from "../../src/lib/protocol";

export const NOW = 1_900_000_000_000;
export const MINUTE = 60_000;

export function when(change: Partial<When> = {}): When {
  return {
    phase: "live",
    round: 1,
    rounds: 1,
    started_at: NOW - 10 * MINUTE,
    round_ends_at: NOW + 15 * MINUTE,
    break_ends_at: null,
    ends_at: NOW + 15 * MINUTE,
    paused_at: null,
    stretch_at: null,
    stretch_began_at: null,
    frozen_at: null,
    closed_at: null,
    grace_ends_at: null,
    final_at: null,
    ...change,
  };
}

export function floor(change: Partial<SharedState> = {}): SharedState {
  return {
    when: when(),
    demo: 0,
    game: "ranking",
    locked: false,
    sound: "off",
    people: 6,
    players: 6,
    ranked: 4,
    totals: { calls: 96, pickups: 30, connects: 20, conversations: 10, doors: 14, meetings: 0 },
    goal: { doors: 24, meetings: 0, expected_doors: 24, expected_calls: 180 },
    strip: "ra".repeat(14),
    opened: [],
    lobby: [],
    ranks: [],
    pulses: [],
    echo: null,
    odds: { talks: 10, meetings: 0, none_in_ten: 6, low: 12, median: 30, high: 110, own: false },
    heard: [],
    replay: null,
    warmup: null,
    games: {},
    message: null,
    reveal: null,
    support: { claps: 12, courages: 4, hard_until: 0 },
    quarter: null,
    ...change,
  };
}
