/** What a state of the pad is made of: a page, a floor, a rep. Instants are told from `NOW`. */
import type { Item } from "../src/lib/item";
import type { Line, MineState, Mode, Rules, SharedState, When } from "../src/lib/protocol";
import type { Link } from "../src/lib/session";
import type { PadPage } from "../src/pad/page";
import { cards } from "./game_cards";
import { rules } from "./rules";
import { MINUTE, sharedAt, whenAt } from "./shared_state";

export const NOW = Date.now();

export const RULES: Rules = { ...rules, rounds: [{ length_ms: 25 * MINUTE, break_ms: 0 }], game: "ranking" };

export const PAGE: PadPage = {
  sprint: { id: 7, title: "Jeudi matin" },
  rep: "r1",
  ticket: "",
  rules: RULES,
  get games() {
    return cards(RULES);
  },
  host: false,
  urls: { notice: "#", export_json: "#", export_csv: "#", join: "#", card: "#", move: "#" },
  best: { conversations: 14 },
};

export const WHEN: When = whenAt(NOW, {
  started_at: NOW - 30 * MINUTE,
  round_ends_at: NOW + 24 * MINUTE + 18_000,
  ends_at: NOW + 24 * MINUTE + 18_000,
  stretch_at: NOW + 14 * MINUTE,
});

const LEAVES = "grhraggrhogrra";

export function strip(doors: number): string {
  return Array.from({ length: doors }, (_, at) => {
    const paint = String.fromCharCode(97 + Math.floor((at / Math.max(doors, 1)) * 18));
    return (LEAVES[at % LEAVES.length] ?? "r") + paint + (at === doors - 5 ? `M${paint}` : "");
  }).join("");
}

export function shared(change: Partial<SharedState> = {}, when: Partial<When> = {}): SharedState {
  return sharedAt(NOW, {
    when: { ...WHEN, ...when },
    game: "ranking",
    people: 9,
    players: 8,
    ranked: 4,
    totals: { calls: 1096, pickups: 540, connects: 424, conversations: 110, doors: 312, meetings: 4 },
    goal: { doors: 400, meetings: 0, expected_doors: 400, expected_calls: 1800 },
    strip: strip(312),
    ranks: [
      { rank: 1, rep: "r2", name: "Nadia", colour: 1, points: 204 },
      { rank: 2, rep: "r3", name: "Jean-Baptiste de La Tour", colour: 3, points: 187 },
    ],
    pulses: [
      { id: 2, at: NOW - 9_000, kind: "gatekeeper_block", talked: false, name: "Nadia" },
      { id: 1, at: NOW - 40_000, kind: "refusal", talked: true, name: "" },
    ],
    odds: { talks: 10, meetings: 0, none_in_ten: 6, low: 12, high: 110, own: true },
    heard: [
      { objection: "equipped", count: 9 },
      { objection: "no_time", count: 7 },
      { objection: "send_email", count: 5 },
      { objection: "no_budget", count: 3 },
      { objection: "hq_decides", count: 2 },
    ],
    ...change,
  });
}

export function line(id: string, kind: string, ago: number, change: Partial<Line> = {}): Line {
  return {
    id,
    kind,
    at: NOW - ago,
    times: 1,
    talked: null,
    conversation: false,
    objection: "",
    points: 5,
    ended_by: "",
    fixed_by: "",
    reason: "",
    late: false,
    prolonged: false,
    review: false,
    rude: false,
    ...change,
  };
}

const LINES = [
  line("l9", "gatekeeper_block", 20_000, { points: 3 }),
  line("l8", "refusal", 3 * MINUTE, { objection: "no_budget", conversation: true, talked: true, points: 8 }),
  line("l7", "no_answer", 5 * MINUTE, { times: 3, points: 3 }),
  line("l6", "callback", 9 * MINUTE, { fixed_by: "host", reason: "not_dated", points: 5 }),
  line("l5", "hung_up", 12 * MINUTE, { ended_by: "rep", points: 0 }),
  line("l4", "voicemail", 14 * MINUTE, { points: 1, review: true }),
  line("l3", "referral", 16 * MINUTE, { conversation: true, late: true, points: 8 }),
];

export function mine(change: Partial<MineState> = {}): MineState {
  return {
    rep: "r1",
    name: "Karim",
    colour: 4,
    mode: "ranking" as Mode,
    status: "admitted",
    warmup: null,
    script: [],
    games: {},
    totals: { calls: 42, pickups: 28, connects: 20, conversations: 11, doors: 17, meetings: 1 },
    points: 187,
    rank: 3,
    tied: 1,
    lines: LINES,
    echo: { head: "front_desk", nth: 4, at: NOW - 20_000 },
    fixed: "",
    too_late: 0,
    progress: {
      half_hour: { since: NOW - 24 * MINUTE, conversations: 6 },
      badges: [{ code: "first_door", at: NOW - 55 * MINUTE }],
    },
    company: { reachable: false, colleagues: [], breath_at: 0 },
    ...change,
  };
}

export function item(key: string, kind: string, ago: number, change: Partial<Item> = {}): Item {
  return { key, command: { c: "log_outcome", kind }, t_tap: NOW - ago, status: "kept", ...change };
}

export interface Scene {
  shared?: SharedState | null;
  mine?: MineState | null;
  link?: Link["state"];
  linkFor?: number;
  outbox?: readonly Item[];
  page?: Partial<PadPage>;
  /** What a thumb did: a head, a kind of sheet, a panel. */
  does?: string;
}
