/** The wall while people call: empty, small, busy, frozen, paused, its link lost, a replay of all that. */
import { breaks } from "./wall.breaks";
import { busy, quiet, tiny } from "./wall.floors";
import {
  echo,
  goal,
  MINUTE,
  NOW,
  odds,
  opened,
  pulse,
  ranks,
  rules,
  shared,
  short,
  strip,
  totals,
  when,
} from "./wall.parts";
import type { State } from "./wall.states";

export const calling: Readonly<Record<string, State>> = {
  hard: {
    shared: {
      ...tiny,
      echo: null,
      support: { claps: 3, courages: 2, hard_until: NOW + 110_000 },
    },
    rules,
  },
  landing: { shared: { ...tiny, echo: { ...echo("hung_up", 1), beside: "front_desk" } }, rules },
  empty: { shared: shared({ when: when({ round: 1, round_ends_at: NOW + 50 * MINUTE }) }), rules },
  tiny0: {
    shared: {
      ...tiny,
      totals: totals(0, 0, 0),
      strip: "",
      ranks: [],
      echo: null,
      pulses: [],
      odds: odds(0, 10),
    },
    rules: short,
  },
  tiny: { shared: tiny, rules: short },
  tinymeet: {
    shared: {
      ...tiny,
      totals: totals(30, 4, 5, 1),
      strip: "gdrkgnMpapro",
      opened: opened("Nadia"),
      echo: null,
      pulses: [],
    },
    rules: short,
  },
  tinymore: {
    shared: { ...tiny, totals: totals(44, 6, 9), strip: strip(9), odds: odds(6, 7) },
    rules: short,
  },
  quiet: { shared: quiet, rules },
  early: {
    shared: {
      ...quiet,
      totals: totals(23, 3, 5),
      strip: strip(5, [], 0.12),
      odds: odds(3, 9),
      pulses: [pulse("refusal", 12), pulse("callback", 40, "Karim")],
    },
    rules,
  },
  fifty: {
    shared: shared({
      when: when({ round: 2, rounds: 3 }),
      totals: totals(204, 14, 50, 1),
      goal: goal(120),
      strip: strip(50, [33], 0.3),
      opened: opened("Jo"),
      ranks: ranks(["Jo", 118], ["Nadia", 92], ["Karim", 81]),
      pulses: [pulse("meeting", 3), pulse("refusal", 15), pulse("hung_up", 45)],
    }),
    rules,
  },
  busy: { shared: busy, rules },
  message: {
    shared: {
      ...busy,
      message: {
        text: "Pause café à 17 h, la salle Berlioz est ouverte. Ceux qui ont des rappels, faites-les maintenant !",
        until: NOW + MINUTE * 60,
      },
    },
    rules,
  },
  thousand: {
    shared: {
      ...busy,
      totals: totals(4615, 410, 1240, 14),
      goal: goal(1200),
      strip: strip(1240, [41, 120, 199, 287, 340, 433, 512, 590, 688, 790, 868, 990, 1100, 1200], 0.97),
      opened: opened(
        "Nadia",
        "Karim",
        "Jo",
        "",
        "Aïssatou",
        "Jean-Baptiste de La Tour",
        "Gwenaëlle",
        "Le Grand Sam",
        "Mme Irma",
      ),
      ranks: ranks(["Capitaine Jean-Baptiste de La Tour", 11204], ["Nadia", 980]),
    },
    rules,
  },
  doors500: {
    shared: {
      ...busy,
      totals: totals(2100, 150, 500, 0),
      opened: [],
      goal: goal(480),
      strip: strip(500),
      echo: null,
      pulses: [],
      odds: odds(150, 1, true),
    },
    rules,
  },
  frozen: {
    shared: {
      ...busy,
      when: when({
        stretch_began_at: NOW - 120_000,
        frozen_at: NOW - 120_000,
        round_ends_at: NOW + 7 * MINUTE + 55_000,
      }),
      ranks: [],
      opened: opened("", "", "", ""),
      pulses: [pulse("gatekeeper_block", 10), pulse("refusal", 40, "", true)],
    },
    rules,
  },
  stretch: {
    shared: {
      ...busy,
      when: when({ stretch_began_at: NOW - 120_000, round_ends_at: NOW + 7 * MINUTE + 55_000 }),
    },
    rules,
  },
  paused: { shared: { ...busy, when: when({ phase: "paused", paused_at: NOW - 60_000 }) }, rules },
  lost: { shared: busy, rules, lost: "lost" },
  behind: { shared: busy, rules, lost: "behind" },
  signedout: { shared: busy, rules, lost: "signed_out" },
  never: { shared: null, rules, lost: "connecting" },
  hours: { shared: { ...quiet, when: when({ round_ends_at: NOW + 149 * MINUTE }) }, rules },
  replay: { shared: { ...busy, replay: { at: NOW - 90_000, speed: 30 } }, rules },
  ...breaks,
};
