/** States of the console that the gallery draws and the tests read: empty, busy, long names, thirty people. */

import type { SharedState } from "../src/lib/protocol";
import { lead, line, NOW, type Scene, shared, strip } from "./console.parts";
import { MINUTE } from "./shared_state";
import { figures } from "./wall.parts";
import { warmup } from "./warmup.states";

const lobbyWhen = {
  ...shared().when,
  phase: "lobby" as const,
  round: 0,
  started_at: null,
  round_ends_at: null,
  ends_at: null,
  stretch_at: null,
};
const lobby = (change: Partial<SharedState> = {}) =>
  shared({
    when: lobbyWhen,
    strip: "",
    totals: { calls: 0, pickups: 0, connects: 0, conversations: 0, doors: 0, meetings: 0 },
    ...change,
  });
const closed = {
  ...shared().when,
  phase: "closed" as const,
  round_ends_at: null,
  ends_at: null,
  closed_at: NOW - 4 * MINUTE,
  grace_ends_at: NOW + 6 * MINUTE,
};
const ring = (n: number) =>
  ["Mme Irma", "Théo", "Marie-Hélène de la Rochefoucauld"].slice(0, n).map((name, i) => ({
    rep: `p${i}`,
    name,
    colour: i + 3,
    status: "pending" as const,
    via: "code",
    team: 0,
  }));
const curtain = (step: number) => ({
  step,
  steps: ["total", "doors", "funnel", "timeline", "heard", "hats", "podium", "next"],
  bare: [],
  figures: step >= 3 ? figures(6, 10) : null,
  heard: [],
  awards: [],
  podium: [],
});
const busyLedger = [
  line(0, { review: true, name: "Aïssatou", kind: "voicemail", points: 1 }),
  line(1),
  line(2),
  line(3, { ended_by: "host", reason: "twice", name: "Nadia" }),
  line(4, { fixed_by: "rep", reason: "wrong_button", kind: "callback", name: "Nadia" }),
  line(5, { by_host: true, name: "Jean-Baptiste de La Tour", kind: "meeting", points: 20 }),
  ...Array.from({ length: 40 }, (_, i) => line(i + 6, i % 11 === 0 ? { late: true } : {})),
];
const many = {
  totals: { calls: 2204, pickups: 900, connects: 600, conversations: 96, doors: 312, meetings: 4 },
  strip: strip(312, [47, 139, 186, 290]),
  goal: { doors: 300, meetings: 0, expected_doors: 300, expected_calls: 2250 },
  odds: { talks: 96, meetings: 4, none_in_ten: 0, low: 15, high: 44, own: true },
};

const WARMUP = warmup(NOW, 6);
const SUBMITTED = WARMUP.lintels.flatMap(({ objection, cards }) =>
  cards.map(({ id, text, votes }, at) => ({
    id,
    objection,
    text,
    votes,
    hidden: at === 2,
    kept: at === 0,
  })),
);
const SCRIPT = [
  { id: "1", part: "opener", text: "Je vous dérange ?", team: false, mine: false },
  { id: "2", part: "context", text: "Levée de fonds annoncée ce mois-ci.", team: false, mine: false },
  { id: "3", part: "pretext", text: "Vous recrutez trois commerciaux.", team: true, mine: false },
] as const;

const DRAWN: Readonly<Record<string, Omit<Scene, "now">>> = {
  two: { shared: lobby({ people: 2 }), lead: lead(2, 0) },
  empty: { shared: lobby({ people: 0 }), lead: lead(0, 0) },
  lobby: {
    shared: lobby(),
    lead: { ...lead(7, 0), guests: [...ring(2), ...lead(7, 0).guests] },
    presence: { walls: 1 },
  },
  thirty: {
    shared: lobby({ locked: true }),
    lead: { ...lead(30, 0), guests: [...ring(3), ...lead(30, 0).guests] },
  },
  warmup: {
    shared: lobby({ warmup: { ...WARMUP, stage: "voting" } }),
    lead: lead(6, 0, { warmup: 1, answers: SUBMITTED, script: SCRIPT }),
    presence: { walls: 1 },
  },
  count: { shared: shared({ when: { ...shared().when, started_at: NOW + 2400 } }), lead: lead(9, 0) },
  fresh: { shared: shared({ strip: "", totals: lobby().totals }), lead: lead(5, 0) },
  live: { shared: shared(), lead: lead(9, 30), presence: { walls: 1, unsent: 3, unsent_phones: 2 } },
  busy: {
    shared: shared({ ...many, when: { ...shared().when, rounds: 2 } }),
    lead: {
      ...lead(30, 0, {
        ledger: busyLedger,
        corrections: 2,
        reviews: 1,
        gap: { since: NOW - 9 * MINUTE, until: NOW - 2 * MINUTE },
        too_late: 1,
      }),
      guests: [...ring(1), ...lead(30, 0).guests],
    },
    presence: { walls: 2, unsent: 3, unsent_phones: 2 },
  },
  book: {
    shared: shared(),
    lead: lead(9, 12, { warmup: 1, answers: SUBMITTED }),
    over: { name: "part", id: "answers", about: "" },
  },
  paused: {
    shared: shared({
      when: { ...shared().when, phase: "paused", paused_at: NOW - MINUTE, frozen_at: NOW - 2 * MINUTE },
    }),
    lead: lead(9, 12),
  },
  break: {
    shared: shared({
      when: {
        ...shared().when,
        phase: "break",
        rounds: 3,
        round_ends_at: null,
        break_ends_at: NOW + 6 * MINUTE,
      },
    }),
    lead: lead(9, 12),
  },
  restored: {
    shared: shared({ when: { ...shared().when, phase: "paused", paused_at: NOW - 12 * MINUTE } }),
    lead: lead(9, 12, {
      restored: { at: NOW - 2 * MINUTE, to: NOW - 12 * MINUTE, phones: 9, calls: 31 },
    }),
  },
  lost: { shared: shared(), lead: lead(9, 12), link: "lost" },
  elsewhere: { shared: shared(), lead: lead(9, 12), link: "elsewhere" },
  refused: { shared: shared(), lead: lead(9, 12), refuse: true },
  gong: {
    shared: shared({ when: closed }),
    lead: lead(9, 12),
    presence: { unsent: 5, unsent_phones: 2, walls: 1 },
  },
  reveal: {
    shared: shared({ when: closed, reveal: curtain(2) }),
    lead: lead(9, 12),
    presence: { unsent: 5, unsent_phones: 2, walls: 1 },
  },
  final: {
    shared: shared({
      ...many,
      when: { ...closed, phase: "final", final_at: NOW - MINUTE },
      reveal: curtain(8),
    }),
    lead: lead(9, 12, { hash: "9f3a11c07be2d4508c61aa27" }),
    presence: { walls: 1 },
  },
};

export const SCENES: Readonly<Record<string, Scene>> = Object.fromEntries(
  Object.entries(DRAWN).map(([name, scene]) => [name, { ...scene, now: NOW }]),
);
