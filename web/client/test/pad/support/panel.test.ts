// @vitest-environment happy-dom
/** Support at rest, and one's own progress: what their pages show and send. */
import { render } from "lit";
import { beforeEach, expect, test } from "vitest";
import { mine, shared } from "../../../gallery/pad.parts";
import { speak } from "../../../src/lib/i18n";
import { stillSession } from "../../../src/lib/still";
import type { Glance } from "../../../src/pad/glance";
import type { Held } from "../../../src/pad/held";
import { panel as progress } from "../../../src/pad/progress/panel";
import { Remote } from "../../../src/pad/remote";
import { panel as support } from "../../../src/pad/support/panel";

beforeEach(() => speak("en", {}));

function open(panel: typeof support, change: Partial<ReturnType<typeof shared>> = {}, best = 0) {
  const session = stillSession({ shared: shared(change), mine: mine() });
  const held = {
    remote: new Remote(session, () => {}),
    page: { best: { conversations: 0, half_hour: best } },
  } as unknown as Held;
  const glass = document.createElement("div");
  const draw = () => {
    const now = { now: Date.now(), shared: session.shared, mine: session.mine } as unknown as Glance;
    render(panel(now, held), glass);
    return glass;
  };
  const button = (words: string) =>
    [...draw().querySelectorAll("button")].find((one) => one.textContent?.includes(words));
  return { session, draw, button };
}

test("« Dur, celui-là » is said once, and stays said while the floor is asked", async () => {
  const { session, button } = open(support);
  button("support.hard.say")?.click();
  await Promise.resolve();
  expect(button("support.hard.said")?.getAttribute("aria-pressed")).toBe("true");
  button("support.hard.said")?.click();
  await Promise.resolve();
  expect(session.outbox.map(({ command }) => command.c)).toEqual(["ask_support"]);
});

test("whoever calls alone has no floor to tell", () => {
  expect(open(support, { players: 1 }).button("support.hard.say")).toBeUndefined();
});

test("a half-hour is a record only over the card's own", () => {
  const now = mine().progress.half_hour?.conversations ?? 0;
  expect(now).toBeGreaterThan(1);
  expect(open(progress, {}, now - 1).draw().textContent).toContain("progress.record");
  expect(open(progress, {}, now).draw().textContent).not.toContain("progress.record");
});

test("no rank stands on the page: it is behind a tap, and what is not done is not said", () => {
  const { draw, button } = open(progress);
  const { badges } = mine().progress;
  expect(draw().querySelectorAll("ul.plain li")).toHaveLength(badges.length);
  expect(draw().querySelectorAll(".lights i")).toHaveLength(3);
  expect(button("progress.rank")).toBeDefined();
});
