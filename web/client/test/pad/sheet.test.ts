import { expect, test } from "vitest";
import { withKind, withObjection, withOther, withTalk } from "../../src/pad/said";
import { asksMore, LEAVES_MS, type Second, second, standing, TOUCHED_MS } from "../../src/pad/sheet";

const NOW = 1_000_000;
const no = () => second({ key: "k", head: "no", kind: "refusal" }, [], NOW + LEAVES_MS);
const at = (sheet: Second, ms: number) => standing(sheet, NOW + ms) !== null;

test("ignored, the second tap leaves after six seconds", () => {
  expect(at(no(), 5_999)).toBe(true);
  expect(at(no(), 6_000)).toBe(false);
});

test("touched, it waits from the last touch", () => {
  const touched = withObjection(no(), "no_time", NOW + 5_000);
  expect(at(touched, 5_000 + TOUCHED_MS - 1)).toBe(true);
  expect(at(touched, 5_000 + TOUCHED_MS)).toBe(false);
});

test("who reads the long list, or writes, has all the time", () => {
  expect(at(withOther(no()), 3_600_000)).toBe(true);
  expect(at(withTalk(withOther(no()), NOW), 3_600_000)).toBe(true);
});

test("an objection that takes an exchange ticks « On a échangé », a brush-off does not", () => {
  expect(withObjection(no(), "no_budget", NOW).talked).toBe(true);
  expect(withObjection(no(), "no_time", NOW).talked).toBe(false);
});

test("what the rep said of the exchange is not said over by the next objection", () => {
  const unticked = withTalk(withObjection(no(), "no_budget", NOW), NOW);
  expect(unticked.talked).toBe(false);
  expect(withObjection(unticked, "too_expensive", NOW).talked).toBe(false);
});

test("a kind that cannot be said to be an exchange forgets the tick", () => {
  const follow = second({ key: "k", head: "follow_up", kind: "callback" }, [], null);
  const talked = withTalk(follow, NOW);
  expect(withKind(talked, "send_info", NOW).talked).toBe(true);
  expect(withKind(talked, "interested", NOW).talked).toBe(false);
});

test("the chips stay as they were when the sheet rose", () => {
  const sheet = second({ key: "k", head: "no", kind: "refusal" }, [{ objection: "think", count: 1 }], null);
  expect(withObjection(sheet, "no_time", NOW).chips).toBe(sheet.chips);
});

test("a call that nobody picked up asks nothing", () => {
  expect(asksMore("no_answer")).toBe(false);
  expect(asksMore("voicemail")).toBe(false);
  expect(asksMore("front_desk")).toBe(true);
});

test("said more of later, a call begins where it stands", () => {
  const ticked = second({ key: "k", head: "no", kind: "refusal", talked: true }, [], null);
  expect(withObjection(ticked, "no_time", NOW).talked).toBe(true);
  const met = second(
    { key: "k", head: "no", kind: "refusal", talked: true, objection: "no_budget" },
    [],
    null,
  );
  expect(met).toMatchObject({ talked: true, objection: "no_budget" });
  expect(withObjection(met, "no_time", NOW).talked).toBe(false);
});
