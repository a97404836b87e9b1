/** States of the wall that the gallery draws: empty, small, busy, frozen, lost, over; long names, thirty people. */
import type {
  Bell,
  Curtain,
  Figures,
  Odds,
  Presence,
  Pulse,
  Rank,
  Rules,
  SharedState,
  When,
} from "../src/lib/protocol";
import type { LinkState } from "../src/lib/session";
import { gameStates } from "./wall.games";
import { warmup } from "./warmup.states";

export const NOW = new Date(2026, 10, 19, 16, 42, 7).getTime();
const MINUTE = 60_000;

export interface State {
  readonly shared: SharedState | null;
  readonly rules: Rules;
  readonly title?: string;
  readonly lost?: LinkState;
  readonly presence?: Presence;
}

const rules: Rules = {
  rounds: [
    { length_ms: 50 * MINUTE, break_ms: 10 * MINUTE },
    { length_ms: 50 * MINUTE, break_ms: 0 },
  ],
  points: { dial: 1, pickup: 3, connect: 5, conversation: 8, meeting: 20, cap: 20 },
  kinds: [],
  expected_dials: 180,
  expected_doors: 24,
  goal_doors: 24,
  goal_meetings: 0,
  freeze: true,
  game: "ranking",
  extras: [],
  seed: 7,
  teams: 0,
  picked: false,
  capacity: 60,
  grace_ms: 10 * MINUTE,
  sound: "off",
  remote: false,
  demo: 0,
  version: 1,
};
const short: Rules = { ...rules, rounds: [{ length_ms: 25 * MINUTE, break_ms: 0 }] };

const when = (change: Partial<When> = {}): When => ({
  phase: "live",
  round: 2,
  rounds: 2,
  started_at: NOW - 86 * MINUTE,
  round_ends_at: NOW + 24 * MINUTE + 18_000,
  break_ends_at: null,
  ends_at: NOW + 24 * MINUTE,
  paused_at: null,
  stretch_at: null,
  stretch_began_at: null,
  frozen_at: null,
  closed_at: null,
  grace_ends_at: null,
  final_at: null,
  ...change,
});

const odds = (talks: number, none_in_ten: number, own = false): Odds => ({
  talks,
  meetings: 0,
  none_in_ten,
  low: 12,
  median: 30,
  high: 110,
  own,
});

const NAMES =
  "Nadia|Karim|Jean-Baptiste de La Tour|Aïssatou|Le Grand Sam|Jo|Gwenaëlle|Mme Irma|Théo|Inès|Bruno|Fatou|Lou|Marcel|Priya|Zoé|Yann|Chloé|Ousmane|Rosa|Capitaine|Hélène|Ivo|Maï|Sacha|Tonton|Agathe|Wendy|Éloi|Nour".split(
    "|",
  );
const bells = (n: number): Bell[] =>
  Array.from({ length: n }, (_, i) => ({ rep: `r${i}`, name: NAMES[i % 30] ?? "", colour: i % 8 }));
const ranks = (...given: readonly (readonly [string, number])[]): Rank[] =>
  given.map(([name, points], i) => ({
    rank: given.findIndex((one) => one[1] === points) + 1,
    rep: `r${i}`,
    name,
    colour: i % 8,
    points,
  }));
const LONG = [
  ["Nadia", 214],
  ["Jean-Baptiste de La Tour", 187],
  ["Le Grand Sam", 187],
  ["Aïssatou", 160],
  ["Gwenaëlle", 151],
] as const;

const pulse = (kind: string, ago: number, name = "", talked = false): Pulse => ({
  id: 1000 - ago,
  at: NOW - ago * 1000,
  kind,
  talked,
  name,
});

/** The same twenty-sided dice every time. */
export function strip(doors: number, meetings: readonly number[] = [], upto = 0.85): string {
  let seed = 20260714;
  const dice = (): number => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  let cells = "";
  for (let i = 1; i <= doors; i++) {
    const r = dice();
    const paint = String.fromCharCode(97 + Math.min(23, Math.floor(((upto * i) / doors) * 24)));
    cells += (r < 0.22 ? "g" : r < 0.4 ? "h" : r < 0.76 ? "r" : r < 0.95 ? "a" : "o") + paint;
    if (meetings.includes(i)) cells += `M${paint}`;
  }
  return cells;
}

function shared(change: Partial<SharedState> = {}): SharedState {
  return {
    when: when(),
    demo: 0,
    game: "ranking",
    locked: false,
    sound: "off",
    people: 16,
    players: 16,
    ranked: 12,
    totals: { calls: 0, pickups: 0, connects: 0, conversations: 0, doors: 0, meetings: 0 },
    goal: { doors: 24, meetings: 0, expected_doors: 24, expected_calls: 180 },
    strip: "",
    opened: [],
    lobby: [],
    ranks: [],
    pulses: [],
    echo: null,
    odds: odds(0, 10),
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

const totals = (calls: number, conversations: number, doors: number, meetings = 0) => ({
  calls,
  pickups: doors + conversations,
  connects: doors,
  conversations,
  doors,
  meetings,
});
const echo = (head: string, count: number, objection = "") => ({
  head,
  count,
  beside: "",
  objection,
  at: NOW - 5000,
  until: NOW + 3_600_000,
});
const opened = (...names: string[]) =>
  names.map((name, i) => ({ at: NOW - (names.length - i) * 5 * MINUTE, name }));
const goal = (expected_doors: number, expected_calls = expected_doors * 7) => ({
  doors: expected_doors,
  meetings: 0,
  expected_doors,
  expected_calls,
});
const heard = [
  { objection: "equipped", count: 9 },
  { objection: "no_time", count: 7 },
  { objection: "send_email", count: 5 },
  { objection: "no_budget", count: 3 },
  { objection: "where_from", count: 2 },
];
const curtain = (step: number, change: Partial<Curtain> = {}): Curtain => ({
  step,
  steps: ["total", "doors", "funnel", "timeline", "heard", "hats", "podium", "next"],
  bare: [],
  figures: null,
  heard,
  awards: [
    { code: "first_meeting", name: "Karim" },
    { code: "helper", name: "Jo" },
    { code: "comeback", name: "Jean-Baptiste de La Tour" },
  ],
  podium: ranks(["Nadia", 431], ["Jean-Baptiste de La Tour", 402], ["Le Grand Sam", 402]),
  ...change,
});

/** A day's figures: so many slots, doors and talks where the dice say. */
export const figures = (slots: number, calls: number): Figures => ({
  minutes: Array.from({ length: slots }, (_, i) => {
    const n = Math.round(calls * (0.7 + 0.3 * Math.sin(i * 1.7)));
    const doors = Math.round(n * (0.08 + 0.08 * ((i * 7) % 3)));
    return {
      at: NOW - (slots - i) * 5 * MINUTE - (NOW % (5 * MINUTE)),
      calls: n,
      doors,
      conversations: Math.round(doors * ((i * 5) % 4) * 0.25),
      meetings: i % 17 === 9 ? 1 : 0,
    };
  }),
  doors: [
    { code: "refusal", count: 12 },
    { code: "gatekeeper_block", count: 6 },
    { code: "hung_up", count: 4 },
    { code: "opposition", count: 1 },
  ],
  objections: heard.map(({ objection, count }) => ({ code: objection, count })),
});

const busy = shared({
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
const tiny = shared({
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
const quiet = shared({
  when: when({ round: 1 }),
  totals: totals(96, 10, 14),
  strip: strip(14, [], 0.55),
  ranks: ranks(["Karim", 96], ["Nadia", 88]),
  odds: odds(10, 6, true),
});
const over = (change: Partial<SharedState>) =>
  shared({
    when: when({ phase: "final", round_ends_at: null, closed_at: NOW - 11 * MINUTE, final_at: NOW - MINUTE }),
    totals: totals(180, 10, 23),
    strip: strip(23, [], 0.99),
    odds: odds(10, 6, true),
    heard,
    ...change,
  });
const full = over({
  totals: totals(1310, 101, 347, 5),
  goal: goal(400),
  strip: strip(347, [47, 139, 186, 290, 322], 0.99),
  opened: opened("Nadia", "Karim", "Aïssatou", "Jo", "Jo"),
});
const presence: Presence = { type: "presence", pads: 9, walls: 1, consoles: 1, unsent_phones: 2, unsent: 3 };
const lobby = (n: number, change: Partial<SharedState> = {}) =>
  shared({
    when: when({ phase: "lobby", started_at: null, round_ends_at: null, round: 0 }),
    people: n,
    lobby: bells(n),
    ...change,
  });
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

export const STATES: Readonly<Record<string, State>> = {
  hard: {
    shared: {
      ...tiny,
      echo: null,
      support: { claps: 3, courages: 2, hard_until: NOW + 110_000 },
    },
    rules,
  },
  landing: { shared: { ...tiny, echo: { ...echo("hung_up", 1), beside: "front_desk" } }, rules },
  ...played(),
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
  lobby30: { shared: lobby(30), rules },
  lobby45: {
    shared: lobby(45, { locked: true }),
    rules,
    title: "Le grand sprint du jeudi avec les trois agences réunies",
  },
  countdown: { shared: shared({ when: when({ started_at: NOW + 600_000 }) }), rules },
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
  hours: { shared: { ...quiet, when: when({ round_ends_at: NOW + 149 * MINUTE }) }, rules },
  break0: {
    shared: {
      ...quiet,
      when: when({ phase: "break", round: 1, round_ends_at: null, break_ends_at: NOW + 252_000 }),
    },
    rules,
  },
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
