/** The reason to call, short enough for two rows at 320 px. */
import { expect, test } from "vitest";
import type { Part, ScriptLine } from "../../../src/lib/protocol";
import { short, shownOf } from "../../../src/pad/script/line";

const line = (part: Part, text: string): ScriptLine => ({ id: text, part, text, team: false, mine: false });

test("a pretext says most, then the context, then the opener", () => {
  const all = [line("opener", "o"), line("context", "c"), line("pretext", "p")];
  expect(shownOf(all)?.text).toBe("p");
  expect(shownOf(all.slice(0, 2))?.text).toBe("c");
  expect(shownOf([])).toBeNull();
});

test("a long line ends at a word, a word too long is cut", () => {
  expect(short("Vous recrutez.")).toBe("Vous recrutez.");
  const cut = short("Vous recrutez trois commerciaux ce trimestre, et une levée de fonds a été annoncée.");
  expect(cut).toBe("Vous recrutez trois commerciaux ce trimestre, et…");
  expect(short("x".repeat(200))).toHaveLength(53);
});
