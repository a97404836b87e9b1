// @vitest-environment happy-dom
/** A phone whose seat the database does not know any more finds it again without anybody's doing. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RULES } from "../../gallery/pad.parts";
import { JoinApp } from "../../src/join/join_app";
import { speak } from "../../src/lib/i18n";
import type { Return } from "../../src/lib/seat";

const VISIT = {
  sprint: { id: 7, title: "Matinée", phase: "paused" },
  via: "qr",
  rules: RULES,
  games: [],
  seat: null,
  known: { name: "Karim", colour: 1, mode: "team" },
  meetings: [],
  urls: { pad: "/sprints/7/pad", notice: "/notice" },
};

let went: string[];

function open(...found: Return[]): JoinApp {
  const app = new JoinApp();
  app.go = (url) => went.push(url);
  app.seat = () => ({ comeBack: async () => found.shift() ?? "no" });
  document.body.replaceChildren(app);
  return app;
}

beforeEach(() => {
  speak("fr", {});
  went = [];
  vi.stubGlobal("scrollTo", () => undefined);
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(JSON.stringify(VISIT))),
  );
});
afterEach(() => void vi.unstubAllGlobals());

test("a pad without its seat leads through the door and back, at once", async () => {
  await open("back").arrive({ back: 7 });
  expect(went).toEqual(["/sprints/7/pad"]);
});

test("whoever is in leaves no name behind in the form", async () => {
  sessionStorage.setItem("join", JSON.stringify({ name: "Karim", colour: 1, mode: "team" }));
  await open("back").arrive({ back: 7 });
  expect(sessionStorage.getItem("join")).toBeNull();
});

test("whoever never had a seat here finds the door", async () => {
  const app = open("no");
  await app.arrive({ back: 7 });
  expect(app.stage.at).toBe("door");
  expect(went).toEqual([]);
});

test("whoever scans the QR again is the same colleague, not a second one", async () => {
  const app = open("back");
  await app.arrive({ secret: "s" });
  expect(went).toEqual(["/sprints/7/pad"]);
  const other = open("no");
  await other.arrive({ secret: "s" });
  expect(other.stage.at).toBe("again");
});

test("while nobody answers the page says so, and goes on asking by itself", async () => {
  vi.useFakeTimers();
  const answers = [
    () => Promise.reject(new TypeError("no network")),
    async () => new Response(JSON.stringify(VISIT)),
  ];
  vi.stubGlobal(
    "fetch",
    vi.fn(() => (answers.shift() ?? fail)()),
  );
  const app = open("no");
  const arriving = app.arrive({ secret: "s" });
  await vi.advanceTimersByTimeAsync(10);
  expect(app.textContent).toContain("join.trying");
  await vi.advanceTimersByTimeAsync(3_000);
  await arriving;
  expect(app.stage.at).toBe("again");
  vi.useRealTimers();
});

const fail = (): never => {
  throw new Error("asked too often");
};
