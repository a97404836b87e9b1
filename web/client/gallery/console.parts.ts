/** What a state of the console is made of: a floor, its people, its ledger. */

import type { Sheet } from "../src/console/desk";
import type { LeadState, LedgerLine, Presence, SharedState } from "../src/lib/protocol";
import type { Link } from "../src/lib/session";
import { MINUTE, sharedAt, whenAt } from "./shared_state";

export const NOW = new Date(2026, 10, 19, 10, 24, 42).getTime();

const NAMES = [
  "Nadia",
  "Karim",
  "Jean-Baptiste de La Tour",
  "Aïssatou",
  "Jo",
  "Gwenaëlle",
  "Le Grand Sam",
  "Mme Irma",
  "Théo",
];
const KINDS = [
  "refusal",
  "no_answer",
  "gatekeeper_block",
  "voicemail",
  "hung_up",
  "callback",
  "no_answer",
  "opposition",
  "gatekeeper_absent",
  "send_info",
];
const OBJECTIONS = ["equipped", "", "", "", "", "", "", "no_canvassing", "", ""];

export const shared = (change: Partial<SharedState> = {}): SharedState =>
  sharedAt(NOW, {
    when: whenAt(NOW, {
      started_at: NOW - 30 * MINUTE,
      round_ends_at: NOW + 24 * MINUTE,
      ends_at: NOW + 24 * MINUTE,
      stretch_at: NOW + 14 * MINUTE,
    }),
    people: 9,
    players: 8,
    ranked: 4,
    totals: { calls: 96, pickups: 40, connects: 24, conversations: 10, doors: 23, meetings: 0 },
    strip: strip(23, []),
    odds: { talks: 10, meetings: 0, none_in_ten: 6, low: 12, high: 110, own: true },
    heard: [
      { objection: "equipped", count: 9 },
      { objection: "no_time", count: 4 },
    ],
    ...change,
  });

export function strip(doors: number, meetings: readonly number[]): string {
  const leaves = "grhraggro";
  let cells = "";
  for (let i = 0; i < doors; i++) {
    const paint = String.fromCharCode(97 + Math.min(23, Math.floor((i / Math.max(doors, 24)) * 24)));
    cells += (leaves[i % leaves.length] ?? "r") + paint;
    if (meetings.includes(i)) cells += `M${paint}`;
  }
  return cells;
}

export function line(i: number, change: Partial<LedgerLine> = {}): LedgerLine {
  const kind = KINDS[i % KINDS.length] ?? "refusal";
  return {
    id: `${i}`.padStart(32, "0"),
    about: NOW - (NOW % (5 * MINUTE)) - Math.floor(i / 4) * 5 * MINUTE,
    name: i % 3 === 2 ? "" : (NAMES[i % NAMES.length] ?? ""),
    colour: i % 8,
    kind,
    talked: kind === "refusal" && i % 2 === 0,
    objection: OBJECTIONS[i % OBJECTIONS.length] ?? "",
    times: kind === "no_answer" && i > 4 ? 3 : 1,
    points: 5,
    ended_by: "",
    fixed_by: "",
    reason: "",
    late: false,
    prolonged: false,
    skewed: false,
    by_host: false,
    review: false,
    ...change,
  };
}

export function lead(people: number, lines: number, change: Partial<LeadState> = {}): LeadState {
  return {
    guests: Array.from({ length: people }, (_, i) => ({
      rep: `r${i}`,
      name: i < NAMES.length ? (NAMES[i] ?? "") : `${NAMES[i % NAMES.length]} ${i}`,
      colour: i % 8,
      status: "admitted" as const,
      via: "qr",
    })),
    modes:
      people < 3 ? null : { team: Math.floor(people / 2), ranking: Math.ceil(people / 2) - 1, watching: 1 },
    games: {},
    warmup: 0,
    answers: [],
    script: [],
    rude: null,
    ledger: Array.from({ length: lines }, (_, i) => line(i)),
    corrections: 0,
    reviews: 0,
    too_late: 0,
    skewed: 0,
    gap: null,
    restored: null,
    hash: "",
    ...change,
  };
}

export interface Scene {
  readonly shared: SharedState;
  readonly lead: LeadState;
  readonly presence?: Partial<Presence>;
  readonly link?: Link["state"];
  readonly refuse?: boolean;
  /** What lies over it. */
  readonly over?: Sheet;
  /** The server's clock. */
  readonly now: number;
}
