import { expect, test } from "vitest";
import { OBJECTIONS } from "../../src/lib/protocol";
import { otherChips, sixChips, suggestsTalk } from "../../src/pad/chips";

const codes = (chips: readonly { objection: string }[]) => chips.map((chip) => chip.objection);

test("the most heard objections come first, then the usual ones", () => {
  const six = sixChips([
    { objection: "think", count: 2 },
    { objection: "no_time", count: 5 },
  ]);
  expect(codes(six)).toEqual(["no_time", "think", "equipped", "send_email", "no_budget", "hq_decides"]);
  expect(six[0]?.count).toBe(5);
});

test("six are offered even when nothing was heard", () => {
  expect(sixChips([])).toHaveLength(6);
});

test("« Autre » offers every other objection once", () => {
  const six = sixChips([]);
  expect([...codes(six), ...codes(otherChips(six))].sort()).toEqual(Object.keys(OBJECTIONS).sort());
});

test("a brush-off is no exchange; an argument usually is; one's own words say nothing", () => {
  expect(suggestsTalk("no_time")).toBe(false);
  expect(suggestsTalk("no_budget")).toBe(true);
  expect(suggestsTalk("other")).toBe(false);
});
