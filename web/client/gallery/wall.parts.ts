/** What a wall's states are made of: instants, people, ranks, pulses, doors by dice, pages of the reveal. */
import type {
  Bell,
  Curtain,
  Figures,
  Odds,
  Pulse,
  Rank,
  Rules,
  SharedState,
  When,
} from "../src/lib/protocol";
import { rules as preset } from "./rules";
import { MINUTE, sharedAt, whenAt } from "./shared_state";

export { MINUTE };

export const NOW = new Date(2026, 10, 19, 16, 42, 7).getTime();

export const rules: Rules = {
  ...preset,
  rounds: [
    { length_ms: 50 * MINUTE, break_ms: 10 * MINUTE },
    { length_ms: 50 * MINUTE, break_ms: 0 },
  ],
  game: "ranking",
};
export const short: Rules = { ...rules, rounds: [{ length_ms: 25 * MINUTE, break_ms: 0 }] };

export const when = (change: Partial<When> = {}): When =>
  whenAt(NOW, {
    round: 2,
    rounds: 2,
    started_at: NOW - 86 * MINUTE,
    round_ends_at: NOW + 24 * MINUTE + 18_000,
    ends_at: NOW + 24 * MINUTE,
    ...change,
  });

export const odds = (talks: number, none_in_ten: number, own = false): Odds => ({
  talks,
  meetings: 0,
  none_in_ten,
  low: 12,
  high: 110,
  own,
});

const NAMES =
  "Nadia|Karim|Jean-Baptiste de La Tour|Aïssatou|Le Grand Sam|Jo|Gwenaëlle|Mme Irma|Théo|Inès|Bruno|Fatou|Lou|Marcel|Priya|Zoé|Yann|Chloé|Ousmane|Rosa|Capitaine|Hélène|Ivo|Maï|Sacha|Tonton|Agathe|Wendy|Éloi|Nour".split(
    "|",
  );
export const bells = (n: number): Bell[] =>
  Array.from({ length: n }, (_, i) => ({ rep: `r${i}`, name: NAMES[i % 30] ?? "", colour: i % 8 }));
export const ranks = (...given: readonly (readonly [string, number])[]): Rank[] =>
  given.map(([name, points], i) => ({
    rank: given.findIndex((one) => one[1] === points) + 1,
    rep: `r${i}`,
    name,
    colour: i % 8,
    points,
  }));
export const LONG = [
  ["Nadia", 214],
  ["Jean-Baptiste de La Tour", 187],
  ["Le Grand Sam", 187],
  ["Aïssatou", 160],
  ["Gwenaëlle", 151],
] as const;

export const pulse = (kind: string, ago: number, name = "", talked = false): Pulse => ({
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

export const shared = (change: Partial<SharedState> = {}): SharedState =>
  sharedAt(NOW, { when: when(), game: "ranking", people: 16, players: 16, ranked: 12, ...change });

export const totals = (calls: number, conversations: number, doors: number, meetings = 0) => ({
  calls,
  pickups: doors + conversations,
  connects: doors,
  conversations,
  doors,
  meetings,
});
export const echo = (head: string, count: number, objection = "") => ({
  head,
  count,
  beside: "",
  objection,
  at: NOW - 5000,
  until: NOW + 3_600_000,
});
export const opened = (...names: string[]) =>
  names.map((name, i) => ({ at: NOW - (names.length - i) * 5 * MINUTE, name }));
export const goal = (expected_doors: number, expected_calls = expected_doors * 7) => ({
  doors: expected_doors,
  meetings: 0,
  expected_doors,
  expected_calls,
});
export const heard = [
  { objection: "equipped", count: 9 },
  { objection: "no_time", count: 7 },
  { objection: "send_email", count: 5 },
  { objection: "no_budget", count: 3 },
  { objection: "where_from", count: 2 },
];
export const curtain = (step: number, change: Partial<Curtain> = {}): Curtain => ({
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
