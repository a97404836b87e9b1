import { expect, test } from "vitest";
import { item, line, mine } from "../../gallery/pad.parts";
import { calls, figures, whyKey } from "../../src/pad/calls";

const totals = { calls: 10, conversations: 2, doors: 3 };

test("a call kept here stands above those that are stored", () => {
  const all = calls([line("a", "refusal", 60_000)], [item("b", "voicemail", 1_000)], 0);
  expect(all.map((call) => [call.key, call.place])).toEqual([
    ["b", "kept"],
    ["a", "stored"],
  ]);
});

test("a call that the server told is not shown twice", () => {
  const stored = item("a", "refusal", 60_000, { status: "stored" });
  const all = calls([line("a", "refusal", 60_000, { points: 8 })], [stored], 0);
  expect(all.map((call) => [call.place, call.points])).toEqual([["stored", 8]]);
});

test("an old stored call, beyond the lines the server tells, does not come back", () => {
  const old = item("old", "refusal", 900_000, { status: "stored" });
  expect(calls([line("a", "refusal", 60_000)], [old], 0).map((call) => call.key)).toEqual(["a"]);
});

test("what was undone or said more of is shown so before it is sent", () => {
  const undo = item("u", "", 0, { command: { c: "retract_outcome", outcome: "a" } });
  const heard = item("h", "", 0, {
    command: { c: "note_objection", outcome: "b", objection: "no_budget", talked: true },
  });
  const [b, a] = calls([line("a", "refusal", 2_000)], [item("b", "refusal", 1_000), undo, heard], 0);
  expect(a?.endedBy).toBe("rep");
  expect(b).toMatchObject({ objection: "no_budget", talked: true });
});

test("one's figures count the calls that are kept here, each of a long press, and not those undone", () => {
  const three = item("n", "no_answer", 0, { command: { c: "log_outcome", kind: "no_answer", times: 3 } });
  const gone = item("g", "refusal", 0);
  const undo = item("u", "", 0, { command: { c: "retract_outcome", outcome: "g" } });
  const own = calls([], [three, item("r", "hung_up", 0), gone, undo], 0);
  expect(figures(totals, own)).toEqual({ calls: 14, conversations: 2, doors: 4 });
});

test("a meeting that is kept here is a conversation, whatever chip was tapped", () => {
  const own = calls([], [item("m", "meeting", 0)], 0);
  expect(figures(totals, own)).toEqual({ calls: 11, conversations: 3, doors: 3 });
});

test("a stored call is counted by the server alone", () => {
  const { lines, totals: told } = mine();
  expect(figures(told, calls(lines, [], 0))).toEqual({ calls: 42, conversations: 11, doors: 17 });
});

test("a refused call stays, with a reason in words", () => {
  const [call] = calls([], [item("r", "refusal", 0, { status: "refused", code: "after_end" })], 0);
  expect(call && whyKey(call)).toBe("pad.why.after_end");
  expect(call && whyKey({ ...call, code: "key_conflict" })).toBe("pad.why.other");
});

test("what was said of a call and not taken is told of the call that counts, once", () => {
  const note = (outcome: string) =>
    item("n", "", 0, {
      status: "refused",
      code: "too_late",
      command: { c: "note_objection", outcome, objection: "no_budget", talked: null },
    });
  const refused = item("r", "refusal", 0, { status: "refused", code: "after_end" });
  expect(calls([line("s", "refusal", 1_000)], [note("s")], 0)[0]?.denied).toBe("n");
  expect(calls([], [refused, note("r")], 0)[0]?.denied).toBe("");
});

test("a call is told at the server's hour, whatever this phone's clock says", () => {
  const [call] = calls([], [item("a", "refusal", 0)], -3_600_000);
  const [same] = calls([], [item("a", "refusal", 0)], 0);
  expect((same?.at ?? 0) - (call?.at ?? 0)).toBe(3_600_000);
});
