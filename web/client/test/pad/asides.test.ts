// @vitest-environment happy-dom
/** What is behind a tap: a rank is spoken of to who has one, or will. */
import { render } from "lit";
import { expect, test } from "vitest";
import { mine } from "../../gallery/pad.parts";
import { speak } from "../../src/lib/i18n";
import type { Mode } from "../../src/lib/protocol";
import { stillSession } from "../../src/lib/still";
import { rankSheet } from "../../src/pad/asides";
import { Remote } from "../../src/pad/remote";

speak("fr", new Proxy({}, { get: (_, key) => String(key) }));

function told(mode: Mode, rank: number): string[] {
  const remote = new Remote(stillSession(), () => undefined);
  const place = document.createElement("div");
  render(rankSheet({ ...mine(), mode, rank }, remote), place);
  return [...place.querySelectorAll(".rank p")].map((line) => line.textContent ?? "");
}

test("who plays for the team, or watches, is told of no rank that stays here", () => {
  expect(told("team", 0)).toEqual(["aside.rank.team"]);
  expect(told("watching", 0)).toEqual(["aside.rank.watching"]);
  expect(told("ranking", 0)).toEqual(["aside.rank.not_yet", "aside.rank.told"]);
  expect(told("ranking", 2)).toContain("aside.rank.told");
});
