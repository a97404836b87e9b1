/** A floor on which nothing has happened yet, for fixtures to change. */
import type { SharedState, When } from "../src/lib/protocol";

export const MINUTE = 60_000;

/** A quarter of an hour before the end of its only round. */
export const whenAt = (now: number, change: Partial<When> = {}): When => ({
  phase: "live",
  round: 1,
  rounds: 1,
  started_at: now - 10 * MINUTE,
  round_ends_at: now + 15 * MINUTE,
  break_ends_at: null,
  ends_at: now + 15 * MINUTE,
  paused_at: null,
  stretch_at: null,
  stretch_began_at: null,
  frozen_at: null,
  closed_at: null,
  grace_ends_at: null,
  final_at: null,
  ...change,
});

export const sharedAt = (now: number, change: Partial<SharedState> = {}): SharedState => ({
  when: whenAt(now),
  demo: 0,
  game: "together",
  locked: false,
  sound: "off",
  people: 0,
  players: 0,
  ranked: 0,
  totals: { calls: 0, pickups: 0, connects: 0, conversations: 0, doors: 0, meetings: 0 },
  goal: { doors: 24, meetings: 0, expected_doors: 24, expected_calls: 180 },
  strip: "",
  opened: [],
  lobby: [],
  ranks: [],
  pulses: [],
  echo: null,
  odds: { talks: 0, meetings: 0, none_in_ten: 10, low: 12, high: 110, own: false },
  heard: [],
  replay: null,
  warmup: null,
  games: {},
  message: null,
  reveal: null,
  support: { claps: 12, courages: 4, hard_until: 0 },
  quarter: null,
  ...change,
});
