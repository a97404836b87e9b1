/** States of the wall that the gallery draws: empty, small, busy, frozen, lost, over; long names, thirty people. */
import type { Presence, Rules, SharedState } from "../src/lib/protocol";
import type { LinkState } from "../src/lib/session";
import { calling } from "./wall.calling";
import { ended } from "./wall.ended";
import { busy, full, lobby, nineLong, quiet, tiny } from "./wall.floors";
import { gameStates } from "./wall.games";
import { curtain, heard, NOW, rules, shared, strip, totals, when } from "./wall.parts";
import { warmup } from "./warmup.states";

export interface State {
  readonly shared: SharedState | null;
  readonly rules: Rules;
  readonly title?: string;
  readonly lost?: LinkState;
  readonly presence?: Presence;
}

/** The same floors, each in a game. */
function played(): Record<string, State> {
  const resting = when({ phase: "break", round: 1, round_ends_at: null, break_ends_at: NOW + 252_000 });
  const over = when({ phase: "closed", round_ends_at: null, closed_at: NOW, grace_ends_at: NOW + 552_000 });
  const floors = {
    strip,
    busy,
    small: tiny,
    rest: { ...quiet, when: resting, totals: totals(188, 21, 41), heard },
    gong: { ...busy, when: over, ranks: [], pulses: [] },
    heard: { ...full, reveal: curtain(5) },
  };
  return Object.fromEntries(Object.entries(gameStates(floors)).map(([id, one]) => [id, { ...one, rules }]));
}

const gathering: Readonly<Record<string, State>> = {
  warmup: {
    shared: lobby(9, { warmup: warmup(NOW, 2, { stage: "writing", vote_at: NOW + 402_000, writing: 3 }) }),
    rules,
  },
  warmup0: {
    shared: lobby(2, { warmup: warmup(NOW, 0, { stage: "writing", vote_at: NOW + 472_000 }) }),
    rules,
  },
  warmup12: { shared: lobby(12, { warmup: warmup(NOW, 6) }), rules },
  warmup_kept: {
    shared: lobby(9, { warmup: warmup(NOW, 3, { stage: "ended", ended_at: NOW - 5_000 }) }),
    rules,
  },
  opening: { shared: null, rules },
  lobby0: { shared: lobby(0), rules },
  lobby: { shared: lobby(9), rules },
  lobby_long: { shared: lobby(9, { lobby: nineLong }), rules },
  lobby30: { shared: lobby(30), rules },
  lobby45: {
    shared: lobby(45, { locked: true }),
    rules,
    title: "Le grand sprint du jeudi avec les trois agences réunies",
  },
  countdown: { shared: shared({ when: when({ started_at: NOW + 600_000 }) }), rules },
};

export const STATES: Readonly<Record<string, State>> = { ...gathering, ...calling, ...played(), ...ended };
