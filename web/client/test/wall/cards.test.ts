import { beforeEach, expect, test } from "vitest";
import { speak } from "../../src/lib/i18n";
import type { SharedState } from "../../src/lib/protocol";
import { CARDS } from "../../src/wall/cards/cards";
import { heightOf } from "../../src/wall/cards/told";
import { inOrder } from "../../src/wall/cards/turn";
import { untilChange } from "../../src/wall/turns";
import type { WallView } from "../../src/wall/view";
import { floor, MINUTE, NOW, when } from "./state";

beforeEach(() => speak("en", {}));

const seen = (state: SharedState, now = NOW): WallView =>
  ({ state, now, landing: null, gable: { height: 84.5, beside: false } }) as unknown as WallView;

const first = (state: SharedState, minute: number): string =>
  inOrder(CARDS, seen(state, NOW + minute * MINUTE)).find((card) => card.weight < 50)?.id ?? "none";

test("five reps and twenty-five minutes: each minute has another card than the last", () => {
  const small = floor({
    when: when({ started_at: NOW }),
    goal: { doors: 5, meetings: 0, expected_doors: 5, expected_calls: 37 },
    totals: { calls: 22, pickups: 5, connects: 3, conversations: 2, doors: 3, meetings: 0 },
    strip: "gdrkgn",
  });
  const told = Array.from({ length: 25 }, (_, minute) => first(small, minute));
  for (let i = 1; i < told.length; i++) expect(told[i]).not.toBe(told[i - 1]);
  expect(new Set(told).size).toBeGreaterThanOrEqual(8);
});

test("the turn hangs on the clock: a reload in the same minute shows the same card", () => {
  expect(first(floor(), 3)).toBe(first(floor(), 3.9));
});

test("« Dur, celui-là » leaves at its own instant, not at the next minute", () => {
  const support = { claps: 0, courages: 0, hard_until: NOW + 90_000 };
  const asked = floor({ support });
  expect(inOrder(CARDS, seen(asked))[0]?.id).toBe("hard");
  expect(untilChange(seen(asked))).toBe(30_005);
  expect(inOrder(CARDS, seen(asked, NOW + 30_005))[0]?.id).not.toBe("hard");
});

test("news stand before what is always true", () => {
  const echo = {
    head: "hung_up",
    count: 6,
    objection: "",
    at: NOW,
    until: NOW + MINUTE,
  } as SharedState["echo"];
  expect(inOrder(CARDS, seen(floor({ echo })))[0]?.id).toBe("same_door");
});

test("the first door of a small floor is said to be everybody's", () => {
  const echo = { head: "hung_up", count: 1, beside: "", objection: "", at: NOW, until: NOW + MINUTE };
  const said = (echo: SharedState["echo"]) => {
    const [card] = inOrder(CARDS, seen(floor({ echo })));
    return JSON.stringify(card?.draw(seen(floor({ echo })), 0).values);
  };
  expect(said(echo)).toContain("cheer.first.line");
  expect(said({ ...echo, count: 2 })).toContain("wall.echo.line");
  expect(said({ ...echo, count: 2, beside: "no" })).toContain("cheer.landing.line");
});

test("a card with more words asks for more room", () => {
  const said = { look: "tip", sign: "door", kick: "Next landing", headline: "60 doors" } as const;
  expect(heightOf({ ...said, headline: "Jean-Baptiste de La Tour, 16:37" })).toBeGreaterThan(heightOf(said));
  expect(heightOf({ ...said, more: "talks" })).toBeGreaterThan(heightOf(said));
});
