/** States of the pad that the gallery draws and the tests read. */
import { gameScenes } from "./pad.games";
import { item, mine, NOW, PAGE, RULES, type Scene, shared } from "./pad.parts";
import { warming } from "./pad.warming";
import { MINUTE } from "./shared_state";

const kept = [
  item("k1", "no_answer", 9_000, {
    command: { c: "log_outcome", kind: "no_answer", times: 2 },
    status: "stored",
  }),
  item("k2", "voicemail", 6_000),
  item("k3", "hung_up", 2_000),
];

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
  ...warming,
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
