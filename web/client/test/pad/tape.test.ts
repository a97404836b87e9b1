import { expect, test } from "vitest";
import { item, NOW } from "../../gallery/pad.parts";
import { calls } from "../../src/pad/calls";
import { AWAY_MS, back, HERE, left, TAPE_MS, tape } from "../../src/pad/tape";

const own = calls(
  [],
  [item("a", "no_answer", 60_000), item("b", "voicemail", 5_000), item("c", "refusal", 1_000)],
  0,
);
const returned = back(left(HERE, NOW - 40_000), NOW - 10_000);

test("after a return, the tape holds what was entered since, in order", () => {
  expect(tape(returned, own, NOW).map((call) => call.key)).toEqual(["b", "c"]);
});

test("on a second device, never left, there is no tape", () => {
  expect(tape(HERE, own, NOW)).toEqual([]);
});

test("a glance at another application is no return", () => {
  const glance = back(left(HERE, NOW - 10_000), NOW - 10_000 + AWAY_MS - 1);
  expect(tape(glance, own, NOW)).toEqual([]);
});

test("the tape gives the doors their place back when nothing was entered for a while", () => {
  expect(tape(returned, own, NOW - 1_000 + TAPE_MS)).not.toEqual([]);
  expect(tape(returned, own, NOW - 1_000 + TAPE_MS + 1)).toEqual([]);
});

test("a call that was undone leaves the tape", () => {
  const undo = item("u", "", 0, { command: { c: "retract_outcome", outcome: "c" } });
  const less = calls([], [item("b", "voicemail", 5_000), item("c", "refusal", 1_000), undo], 0);
  expect(tape(returned, less, NOW).map((call) => call.key)).toEqual(["b"]);
});

test("once it has left, the tape does not come back with the next tap", () => {
  const later = calls([], [item("b", "voicemail", 50_000), item("c", "refusal", 1_000)], 0);
  const longAgo = back(left(HERE, NOW - 90_000), NOW - 60_000);
  expect(tape(longAgo, later, NOW)).toEqual([]);
});
