// @vitest-environment happy-dom
/** One's own sprint, after the result: what is told as seen by nobody else is seen by nobody else. */
import { render } from "lit";
import { expect, test } from "vitest";
import { mine, PAGE, shared } from "../../gallery/pad.parts";
import { speak } from "../../src/lib/i18n";
import { stillSession } from "../../src/lib/still";
import type { Glance } from "../../src/pad/glance";
import { Remote } from "../../src/pad/remote";
import { summary } from "../../src/pad/summary";

speak("fr", new Proxy({}, { get: (_, key) => (String(key).startsWith("face") ? String(key) : ["", ""]) }));

function told(rank: number): string | undefined {
  const glance = { mine: { ...mine(), rank }, shared: shared() } as Glance;
  const place = document.createElement("div");
  render(summary(glance, new Remote(stillSession(), () => undefined), PAGE), place);
  return place.querySelector(".summary section .hint")?.textContent ?? undefined;
}

test("whose rank may stand on the podium is told so", () => {
  expect(told(0)).toBe("face.final.only_you");
  expect(told(1)).toBe("face.final.only_top");
});
