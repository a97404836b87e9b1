// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { RULES } from "../../gallery/pad.parts";
import { complete, draft, missing } from "../../src/join/draft";
import { afterSeat, afterVisit, afterWaiting } from "../../src/join/stage";
import type { Seat, Visit } from "../../src/join/visit";

const visit: Visit = {
  sprint: { id: 7, title: "Matinée", phase: "lobby" },
  via: "qr",
  rules: RULES,
  games: [],
  seat: null,
  known: null,
  meetings: [],
  urls: { pad: "/sprints/7/pad", notice: "/notice" },
};
const karim = { name: "Karim", colour: 4, mode: "team" } as const;
const seat: Seat = { ...karim, rep: "r1", status: "admitted", card: null };
const card = { words: ["un", "deux", "trois", "quatre"], url: "", qr: "" };

test("nothing is chosen beforehand, and the button knows what is missing", () => {
  sessionStorage.clear();
  const fresh = draft(() => 0.5);
  expect(fresh.mode).toBeNull();
  expect(missing(fresh)).toBe("name");
  expect(missing({ ...fresh, name: "Sam" })).toBe("mode");
  expect(missing({ ...fresh, name: "   " })).toBe("name");
  expect(complete({ ...fresh, name: "Sam" })).toBeNull();
  expect(complete({ ...karim, name: " Karim " })).toEqual(karim);
});

test("somebody new fills the page; somebody known is greeted", () => {
  expect(afterVisit(visit).at).toBe("form");
  expect(afterVisit({ ...visit, known: karim })).toMatchObject({ at: "again", known: karim });
});

test("somebody who has a seat goes to it", () => {
  expect(afterVisit({ ...visit, seat: { rep: "r1", status: "admitted" } })).toEqual({
    at: "in",
    url: "/sprints/7/pad",
  });
  expect(afterVisit({ ...visit, seat: { rep: "r1", status: "pending" } }).at).toBe("waiting");
  expect(afterVisit({ ...visit, seat: { rep: "r1", status: "removed" } }).at).toBe("removed");
});

test("a first card is read before the pad, and meanwhile by who waits", () => {
  expect(afterSeat(visit, { ...seat, card }).at).toBe("card");
  expect(afterSeat(visit, seat).at).toBe("in");
  expect(afterSeat(visit, { ...seat, status: "pending", card })).toMatchObject({
    at: "waiting",
    seat: { card },
  });
});

test("who waits enters by itself, and a network that hiccups keeps them waiting", () => {
  const waiting = { at: "waiting", visit, seat } as const;
  expect(afterWaiting(waiting, "admitted").at).toBe("in");
  expect(afterWaiting(waiting, "unreachable")).toBe(waiting);
  expect(afterWaiting(waiting, "removed").at).toBe("removed");
});
