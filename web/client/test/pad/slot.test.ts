import { expect, test } from "vitest";
import { item, NOW, shared } from "../../gallery/pad.parts";
import { calls } from "../../src/pad/calls";
import { beside, type Facts, slot } from "../../src/pad/slot";

const [call] = calls([], [item("a", "refusal", 0)], 0);
if (!call) throw new Error("no call");
const echo = { head: "no", nth: 4, at: NOW - 1_000 };
const calm: Facts = {
  now: NOW,
  unwritable: false,
  coming: false,
  undo: null,
  refused: [],
  fixed: null,
  unsent: 0,
  cut: false,
  behind: false,
  oldFor: 0,
  shared: shared(),
  echo,
  opened: null,
  calls: 3,
};
const says = (facts: Partial<Facts>) => slot({ ...calm, ...facts }).says;

test("at a door, the slot says how many of us met it", () => {
  expect(says({})).toBe("echo");
});

test("one's own tap goes before anything the floor says", () => {
  expect(says({ undo: { call, left: 5_000 }, cut: true })).toBe("undo");
  expect(says({ refused: [call], cut: true })).toBe("refused");
  expect(says({ fixed: call })).toBe("fixed");
});

test("a tap that is not kept is said before everything", () => {
  expect(says({ unwritable: true, undo: { call, left: 5_000 } })).toBe("unwritable");
});

test("the host's message shows until its end, and no longer", () => {
  const message = { text: "Café", until: NOW + 1 };
  expect(says({ shared: shared({ message }) })).toBe("message");
  expect(says({ shared: shared({ message: { ...message, until: NOW } }) })).toBe("echo");
});

test("after the gong, and in a pause, it says that the call still counts", () => {
  expect(says({ shared: shared({}, { phase: "closed" }) })).toBe("grace");
  expect(says({ shared: shared({}, { phase: "paused" }) })).toBe("paused");
  expect(says({ shared: shared({}, { phase: "break" }) })).toBe("break");
});

test("shutters are told when they fall, then the slot is the rep's again", () => {
  expect(says({ shared: shared({}, { frozen_at: NOW - 1_000 }) })).toBe("frozen");
  expect(says({ shared: shared({}, { frozen_at: NOW - 60_000 }) })).toBe("echo");
});

test("with nothing to say it says how to begin, then stays quiet", () => {
  expect(says({ echo: null, calls: 0 })).toBe("first");
  expect(says({ echo: null })).toBe("quiet");
});

test("the gong is told before the host's message, which then has its turn", () => {
  const message = { text: "Café", until: NOW + 60_000 };
  const closed = (ago: number) => shared({ message }, { phase: "closed", closed_at: NOW - ago });
  expect(says({ shared: closed(1_000) })).toBe("grace");
  expect(says({ shared: closed(30_000) })).toBe("message");
});

test("a server cut from its database is not a phone without a network", () => {
  expect(slot({ ...calm, cut: true, behind: true, oldFor: 9_000 })).toEqual({
    says: "behind",
    oldFor: 9_000,
  });
  expect(says({ cut: true })).toBe("offline");
});

test("a feature's line is said where nothing of the rep's own is heavier", () => {
  const line = { weight: 45, icon: null, words: "Nadia : bien joué" };
  const own = (facts: Partial<Facts>) => beside(slot({ ...calm, ...facts }), line).says;
  expect(own({})).toBe("line");
  expect(own({ undo: { call, left: 5_000 } })).toBe("undo");
  expect(own({ shared: shared({}, { phase: "break" }) })).toBe("break");
});
