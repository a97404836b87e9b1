/** The ledger's order, and what counts as a correction. */
import { expect, test } from "vitest";
import { line, NOW } from "../../gallery/console.parts";
import { corrected, groups } from "../../src/console/ledger_lines";

const at = (minutes: number) => NOW - (NOW % 300_000) - minutes * 60_000;

test("what somebody asks to look at again comes first, and only once", () => {
  const found = groups([line(1, { about: at(0) }), line(2, { about: at(5), review: true })], false);
  expect(found.map((g) => [g.about, g.lines.length])).toEqual([
    [null, 1],
    [at(0), 1],
  ]);
});

test("a request about a line that no longer stands is over", () => {
  const found = groups([line(1, { about: at(0), review: true, ended_by: "host" })], false);
  expect(found[0]?.about).toBe(at(0));
});

test("lines of the same five minutes stand under one hour", () => {
  const found = groups(
    [line(1, { about: at(0) }), line(2, { about: at(0) }), line(3, { about: at(5) })],
    false,
  );
  expect(found.map((g) => g.lines.length)).toEqual([2, 1]);
});

test("an undo of the rep's own is no correction; a host's is", () => {
  expect(corrected(line(1, { ended_by: "rep" }))).toBe(false);
  expect(corrected(line(1, { ended_by: "host" }))).toBe(true);
  expect(corrected(line(1, { fixed_by: "rep" }))).toBe(true);
  expect(corrected(line(1))).toBe(false);
});
