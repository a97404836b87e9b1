/** States of the pad that the gallery draws and the tests read. Instants are told from `NOW`. */
import type { Item } from "../src/lib/item";
import type { Line, MineState, Mode, Rules, SharedState, Stage, When } from "../src/lib/protocol";
import type { Link } from "../src/lib/session";
import type { PadPage } from "../src/pad/page";
import { cards } from "./game_cards";
import { gameScenes } from "./pad.games";
import { rules } from "./rules";
import { MINUTE, sharedAt, whenAt } from "./shared_state";
import { warmup } from "./warmup.states";

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
    odds: { talks: 10, meetings: 0, none_in_ten: 6, low: 12, median: 30, high: 110, own: true },
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

const kept = [
  item("k1", "no_answer", 9_000, {
    command: { c: "log_outcome", kind: "no_answer", times: 2 },
    status: "stored",
  }),
  item("k2", "voicemail", 6_000),
  item("k3", "hung_up", 2_000),
];

const SCRIPT = [
  { id: "1", part: "opener", text: "Je vous dérange ?", team: false, mine: false },
  { id: "2", part: "context", text: "Levée de fonds annoncée ce mois-ci.", team: false, mine: false },
  { id: "3", part: "pretext", text: "Vous recrutez trois commerciaux ce trimestre.", team: true, mine: true },
] as const;
const WARMING = {
  mine: mine({
    script: SCRIPT,
    warmup: {
      number: 1,
      partners: [
        { name: "Jean-Baptiste de La Tour", colour: 3 },
        { name: "Nadia", colour: 1 },
      ],
      written: [
        {
          objection: "no_canvassing",
          question: "answer",
          text: "Moi non plus. Trente secondes, et vous me dites si je rappelle.",
          answer: "00",
          posted: true,
          signed: false,
        },
      ],
      votes: ["01"],
    },
  }),
};
const lobbyWarm = (stage: Stage) =>
  shared(
    { warmup: warmup(NOW, 4, { stage, vote_at: NOW + 402_000 }) },
    { phase: "lobby", round: 0, started_at: null, round_ends_at: null },
  );
const breakWarm = shared(
  { warmup: warmup(NOW, 4, { stage: "writing", vote_at: NOW + 402_000 }) },
  { phase: "break", break_ends_at: NOW + 600_000, round_ends_at: null },
);

export const SCENES: Record<string, Scene> = {
  main: {},
  first: {
    mine: mine({
      totals: { calls: 0, pickups: 0, connects: 0, conversations: 0, doors: 0, meetings: 0 },
      lines: [],
      echo: null,
      rank: 0,
    }),
    shared: shared({
      strip: "",
      totals: { calls: 0, pickups: 0, connects: 0, conversations: 0, doors: 0, meetings: 0 },
    }),
  },
  unlinked: { shared: null, mine: null, link: "connecting" },
  undo: { does: "press:voicemail" },
  desk: { does: "press:front_desk" },
  hung: { does: "press:hung_up" },
  follow: { does: "press:follow_up" },
  chips: { does: "press:no" },
  heard: { does: "press:no hear:no_budget" },
  other: { does: "press:no other" },
  meeting: { does: "press:meeting" },
  party: { does: "ring" },
  optout: { does: "press:do_not_call" },
  opted: { does: "keep:opposition" },
  times: { does: "times" },
  several: { outbox: kept, does: "back" },
  offline: {
    link: "lost",
    linkFor: 20_000,
    does: "awake",
    outbox: [item("k1", "no_answer", 40_000), item("k2", "voicemail", 30_000), item("k3", "refusal", 20_000)],
  },
  offline1: { link: "lost", linkFor: 20_000, does: "awake", outbox: [item("k1", "refusal", 20_000)] },
  offline40: {
    link: "lost",
    linkFor: 20_000,
    does: "awake",
    outbox: Array.from({ length: 40 }, (_, n) =>
      item(`k${n}`, n % 3 ? "no_answer" : "refusal", (n + 2) * 30_000),
    ),
  },
  warm_lobby: { ...WARMING, shared: lobbyWarm("writing") },
  warm: { ...WARMING, shared: lobbyWarm("writing"), does: "open:warmup" },
  warm_vote: { ...WARMING, shared: lobbyWarm("voting"), does: "open:warmup" },
  warm_break: { ...WARMING, shared: breakWarm },
  script: { ...WARMING, does: "open:script" },
  script_line: { mine: mine({ script: SCRIPT, echo: null }) },
  script_lobby: { ...WARMING, shared: lobbyWarm("writing"), does: "open:script" },
  more: { does: "open:more" },
  support: {
    mine: mine({
      company: {
        reachable: true,
        breath_at: 0,
        colleagues: [
          { rep: "r2", name: "Nadia", colour: 1 },
          { rep: "r3", name: "Jean-Baptiste de La Tour", colour: 3 },
        ],
      },
    }),
    does: "open:support",
  },
  support_team: { mine: mine({ mode: "team" }), does: "open:support" },
  progress: {
    mine: mine({
      progress: {
        half_hour: { since: NOW - 24 * MINUTE, conversations: 6 },
        badges: [
          { code: "first_door", at: NOW - 55 * MINUTE },
          { code: "ten_doors", at: NOW - 20 * MINUTE },
          { code: "comeback", at: NOW - 12 * MINUTE },
        ],
      },
    }),
    shared: shared({ players: 16, quarter: { calls: 45, conversations: 9 } }),
    page: { best: { conversations: 12, half_hour: 5 } },
    does: "open:progress",
  },
  progress_none: {
    mine: mine({ progress: { half_hour: null, badges: [] } }),
    page: { best: null },
    does: "open:progress",
  },
  hard: {
    shared: shared({ support: { claps: 12, courages: 4, hard_until: NOW + 100_000 } }),
    mine: mine({ echo: null }),
    does: "lines",
  },
  ping: { does: "lines ping" },
  cheered: { does: "lines cheers" },
  hard_said: { does: "lines press:no" },
  said: { does: "lines press:no hear:no_budget settled" },
  hard_hung: { does: "lines press:hung_up" },
  hard_desk: { does: "lines press:front_desk" },
  move: { does: "open:move" },
  phone: { does: "open:phone" },
  long_name: {
    mine: mine({ name: "Jean-Baptiste de La Tour" }),
    shared: shared({}, { phase: "lobby", started_at: null }),
  },
  refused: { outbox: [item("k1", "refusal", 60_000, { status: "refused", code: "after_end" })] },
  fixed: { mine: mine({ fixed: "l6" }) },
  message: {
    shared: shared({
      message: {
        text: "Plus que dix minutes, on garde le sourire. Café offert à la pause, au fond du couloir.",
        until: NOW + MINUTE,
      },
    }),
  },
  opened: { does: "opened" },
  grace: { shared: shared({}, { phase: "closed", closed_at: NOW - 130_000, grace_ends_at: NOW + 470_000 }) },
  question: {
    shared: shared({}, { phase: "closed", closed_at: NOW - 130_000, grace_ends_at: NOW + 470_000 }),
    outbox: [item("k1", "refusal", 6_000, { status: "question" })],
  },
  paused: { shared: shared({}, { phase: "paused", paused_at: NOW - 60_000 }) },
  break: { shared: shared({}, { phase: "break", break_ends_at: NOW + 8 * MINUTE }) },
  frozen: {
    shared: shared(
      { ranks: [] },
      { stretch_began_at: NOW - 4_000, frozen_at: NOW - 4_000, round_ends_at: NOW + 5 * MINUTE },
    ),
  },
  rank: { does: "rank" },
  rank0: { mine: mine({ rank: 0, mode: "team" }), does: "rank" },
  mode: { does: "mode" },
  calls: {
    does: "open:calls",
    outbox: [
      item("k2", "voicemail", 6_000),
      item("k9", "refusal", 70_000, { status: "refused", code: "after_end" }),
    ],
  },
  data: { does: "open:data" },
  board: { does: "open:board" },
  card: { does: "open:card" },
  lobby: { shared: shared({}, { phase: "lobby", started_at: null }) },
  starts: { shared: shared({}, { started_at: NOW + 2_900 }) },
  watching: { mine: mine({ mode: "watching", rank: 0 }) },
  pending: { mine: mine({ status: "pending" }) },
  removed: { mine: mine({ status: "removed" }) },
  elsewhere: { link: "elsewhere" },
  signed_out: { link: "signed_out", outbox: [item("k2", "voicemail", 6_000)] },
  ...gameScenes(
    shared,
    mine,
    RULES,
    { phase: "break", break_ends_at: NOW + 8 * MINUTE },
    { phase: "lobby", started_at: null },
  ),
  final: {
    shared: shared({}, { phase: "final", final_at: NOW - MINUTE }),
    outbox: [
      item("late", "", 40_000, {
        command: { c: "give_support", what: "clap", pulse: 0 },
        status: "refused",
        code: "phase",
      }),
    ],
  },
  host: { page: { host: true, urls: { ...PAGE.urls, console: "#" } } },
};
