/** The wall after the gong: the grace, then the reveal, page by page, with and without what each is about. */
import { busy, full, over, presence } from "./wall.floors";
import {
  curtain,
  figures,
  goal,
  LONG,
  NOW,
  odds,
  ranks,
  rules,
  short,
  strip,
  totals,
  when,
} from "./wall.parts";
import type { State } from "./wall.states";

const said = {
  text: "On se retrouve tous devant l’écran. Café au fond du couloir à 19 h 30, et la salle Berlioz est ouverte.",
  until: NOW + 600_000,
};

export const ended: Readonly<Record<string, State>> = {
  gong: {
    shared: {
      ...busy,
      when: when({
        phase: "closed",
        round_ends_at: null,
        frozen_at: NOW - 900_000,
        closed_at: NOW - 50_000,
        grace_ends_at: NOW + 552_000,
      }),
      ranks: [],
      pulses: [],
    },
    rules,
    presence,
  },
  nomeet: { shared: over({}), rules },
  notalk: {
    shared: over({ totals: totals(37, 0, 4), strip: strip(4), odds: odds(0, 10), goal: goal(5) }),
    rules: short,
  },
  total: { shared: { ...full, reveal: curtain(1) }, rules, presence },
  leaves: { shared: { ...full, reveal: curtain(2) }, rules },
  leaves_message: { shared: { ...full, reveal: curtain(2), message: said }, rules },
  heard: { shared: { ...full, reveal: curtain(5) }, rules },
  heard0: { shared: { ...full, heard: [], reveal: curtain(5, { heard: [] }) }, rules },
  hats: { shared: { ...full, reveal: curtain(6) }, rules },
  hats1: { shared: { ...full, reveal: curtain(6, { awards: [{ code: "helper", name: "Jo" }] }) }, rules },
  hats0: { shared: { ...full, reveal: curtain(6, { awards: [] }) }, rules },
  funnel: {
    shared: { ...full, totals: { ...full.totals, pickups: 520, connects: 262 }, reveal: curtain(3) },
    rules,
  },
  funnel0: {
    shared: over({ totals: { ...totals(180, 10, 23), pickups: 52, connects: 27 }, reveal: curtain(3) }),
    rules,
  },
  timeline: { shared: { ...full, reveal: curtain(4, { figures: figures(34, 24) }) }, rules },
  timeline25: { shared: over({ reveal: curtain(4, { figures: figures(5, 8) }) }), rules: short },
  timeline72: { shared: { ...full, reveal: curtain(4, { figures: figures(72, 40) }) }, rules },
  timeline0: { shared: over({ reveal: curtain(4) }), rules },
  next: { shared: { ...full, reveal: curtain(8) }, rules },
  next0: { shared: over({ heard: [], reveal: curtain(8, { heard: [] }) }), rules },
  podium: { shared: { ...full, reveal: curtain(7) }, rules },
  podium5: { shared: { ...full, reveal: curtain(7, { podium: ranks(...LONG) }) }, rules },
  podium1: { shared: { ...full, reveal: curtain(7, { podium: ranks(["Nadia", 96]) }) }, rules },
};
