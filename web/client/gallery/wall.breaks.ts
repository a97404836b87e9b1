/** The wall at a break: short, of an hour, with what was heard and without. */
import { quiet } from "./wall.floors";
import { heard, MINUTE, NOW, rules, totals, when } from "./wall.parts";
import type { State } from "./wall.states";

export const breaks: Readonly<Record<string, State>> = {
  break: {
    shared: {
      ...quiet,
      when: when({ phase: "break", round: 1, round_ends_at: null, break_ends_at: NOW + 252_000 }),
      totals: totals(188, 21, 41),
      heard,
    },
    rules,
  },
  break60: {
    shared: {
      ...quiet,
      when: when({ phase: "break", round: 1, round_ends_at: null, break_ends_at: NOW + 61 * MINUTE }),
      heard,
    },
    rules,
  },
  break10: {
    shared: {
      ...quiet,
      when: when({ phase: "break", round: 1, round_ends_at: null, break_ends_at: NOW + 10 * MINUTE }),
      heard,
    },
    rules,
  },
  break0: {
    shared: {
      ...quiet,
      when: when({ phase: "break", round: 1, round_ends_at: null, break_ends_at: NOW + 252_000 }),
    },
    rules,
  },
};
