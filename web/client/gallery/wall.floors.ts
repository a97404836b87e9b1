/** Floors that several states start from: small, quiet, busy, over, waiting in the lobby. */
import type { Presence, SharedState } from "../src/lib/protocol";
import {
  bells,
  echo,
  goal,
  heard,
  LONG,
  MINUTE,
  NOW,
  odds,
  opened,
  pulse,
  ranks,
  shared,
  strip,
  totals,
  when,
} from "./wall.parts";

export const busy = shared({
  totals: totals(1204, 96, 312, 4),
  goal: goal(400, 3000),
  strip: strip(312, [47, 139, 186, 290], 0.78),
  opened: opened("Nadia", "Karim", "Aïssatou", "Jo"),
  ranks: ranks(...LONG),
  echo: echo("hung_up", 6, "equipped"),
  pulses: [
    pulse("meeting", 2, "Jo"),
    pulse("gatekeeper_block", 25, "Aïssatou"),
    pulse("refusal", 50, "", true),
  ],
});
export const tiny = shared({
  when: when({ round: 1, rounds: 1, round_ends_at: NOW + 11 * MINUTE }),
  people: 5,
  players: 5,
  totals: totals(22, 2, 3),
  goal: goal(5, 37),
  strip: "gdrkgn",
  ranks: ranks(["Nadia", 31]),
  odds: odds(2, 9),
  echo: echo("front_desk", 2),
  pulses: [pulse("gatekeeper_block", 20, "Nadia"), pulse("refusal", 55)],
});
export const quiet = shared({
  when: when({ round: 1 }),
  totals: totals(96, 10, 14),
  strip: strip(14, [], 0.55),
  ranks: ranks(["Karim", 96], ["Nadia", 88]),
  odds: odds(10, 6, true),
});
export const over = (change: Partial<SharedState>) =>
  shared({
    when: when({ phase: "final", round_ends_at: null, closed_at: NOW - 11 * MINUTE, final_at: NOW - MINUTE }),
    totals: totals(180, 10, 23),
    strip: strip(23, [], 0.99),
    odds: odds(10, 6, true),
    heard,
    ...change,
  });
export const full = over({
  totals: totals(1310, 101, 347, 5),
  goal: goal(400),
  strip: strip(347, [47, 139, 186, 290, 322], 0.99),
  opened: opened("Nadia", "Karim", "Aïssatou", "Jo", "Jo"),
});
export const presence: Presence = {
  type: "presence",
  pads: 9,
  walls: 1,
  consoles: 1,
  unsent_phones: 2,
  unsent: 3,
};
export const lobby = (n: number, change: Partial<SharedState> = {}) =>
  shared({
    when: when({ phase: "lobby", started_at: null, round_ends_at: null, round: 0 }),
    people: n,
    lobby: bells(n),
    ...change,
  });
export const nineLong = bells(9).map((bell, i) => ({ ...bell, name: `Marie-Hélène de Roche ${i}` }));
