// @vitest-environment happy-dom
/** Time lost to a gap, and the offer to give it back, made once. */
import { expect, test } from "vitest";
import { NOW, shared } from "../../gallery/console.parts";
import { Dealt, lost } from "../../src/console/gap";

const MINUTE = 60_000;
const { when } = shared();
const gap = { since: NOW - 9 * MINUTE, until: NOW - 2 * MINUTE };

test("what was lost is the gap, and nothing before the start", () => {
  expect(lost(gap, when)).toBe(7 * MINUTE);
  expect(lost(gap, { ...when, started_at: NOW - 5 * MINUTE })).toBe(3 * MINUTE);
  expect(lost(gap, { ...when, started_at: NOW })).toBe(0);
  expect(lost(null, when)).toBe(0);
});

test("a pause gives its own time back already", () => {
  expect(lost(gap, { ...when, phase: "paused", paused_at: NOW - 10 * MINUTE })).toBe(0);
  expect(lost(gap, { ...when, phase: "paused", paused_at: NOW - 5 * MINUTE })).toBe(4 * MINUTE);
});

test("an offer dealt with is not made again after a reload, nor for another sprint", () => {
  new Dealt(7, localStorage).add(gap);
  expect(new Dealt(7, localStorage).has(gap)).toBe(true);
  expect(new Dealt(8, localStorage).has(gap)).toBe(false);
  expect(new Dealt(7, localStorage).has({ ...gap, since: gap.since + 1 })).toBe(false);
});
