// @vitest-environment happy-dom
/** What goes wrong beside the link stops neither what is sent nor what is kept. */
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveSession } from "../../src/lib/live";
import type { MineState, Outbound, SharedState } from "../../src/lib/protocol";
import { Shelf } from "../../src/lib/shelf";
import { deliverStranded } from "../../src/lib/stranded";
import { HandClock, HandSocket, handSockets, lastSocket, welcome } from "./bench";

const no = { c: "log_outcome", kind: "refusal" } as const;
const DAY_MS = 24 * 60 * 60 * 1000;
const BEAT_MS = 4_000;

let clock: HandClock;
const opened: LiveSession[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  handSockets();
  clock = new HandClock();
});

afterEach(() => {
  for (const session of opened.splice(0)) session.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open(more: { ticket?: string } = {}): LiveSession {
  const session = new LiveSession({ screen: "pad", sprint: 7, outbox: true, ...more }, clock);
  opened.push(session);
  lastSocket().accept();
  lastSocket().say(welcome());
  return session;
}

const stored = (k: string): Outbound => ({ type: "accepted", k, seq: 4, dup: false, late: false });
const told = (view: "shared" | "mine", state: object): Outbound => ({
  type: "snapshot",
  view,
  epoch: 5,
  seq: 3,
  state: state as SharedState & MineState,
  hash: 0,
});
const beat = (db_behind_ms: number): Outbound => ({
  type: "heartbeat",
  now: clock.now(),
  epoch: 5,
  views: {},
  db_behind_ms,
});

test("a picture that cannot be drawn keeps no tap from being sent", async () => {
  const session = open();
  const said = vi.fn();
  vi.stubGlobal("reportError", said);
  session.subscribe(({ outbox }) => {
    if (outbox) throw new Error("cannot be drawn");
  });
  await expect(session.tap(no)).resolves.toMatchObject({ status: "kept" });
  await session.tap(no);
  await expect.poll(() => lastSocket().of("do")).toHaveLength(2);
  expect(said).toHaveBeenCalledWith(new Error("cannot be drawn"));
});

test("a database that is asked with one heartbeat and silent until the next is said with that one", () => {
  const session = open();
  lastSocket().say(beat(BEAT_MS - 1));
  expect(session.link.state).toBe("behind");
  lastSocket().say(beat(0));
  expect(session.link.state).toBe("live");
});

test("a machine that slept says how old its data is, its sleep counted", () => {
  const session = open();
  const heard = clock.now();
  clock.set(heard + 3_600_000); // asleep: the clock went on, and nothing else
  lastSocket().cut(1006);
  clock.pass(9_500);
  expect(session.link).toMatchObject({ state: "lost", dataAt: heard });
});

test("a phone four days ahead still holds what was stored this morning", async () => {
  const session = open();
  const { key } = await session.tap(no);
  lastSocket().say(stored(key), told("shared", { when: { final_at: clock.now() } }));
  await expect.poll(() => session.outbox[0]?.status).toBe("stored");
  await new Promise((resolve) => setTimeout(resolve, 20));
  session.close();
  clock.set(clock.now() + 4 * DAY_MS);
  open();
  clock.pass(3_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(new Shelf().list("7")).resolves.toMatchObject([{ key, status: "stored" }]);
});

test("a seat that could not be kept is kept with the next board", async () => {
  const keep = vi.spyOn(Shelf.prototype, "keepJoin").mockRejectedValueOnce(new DOMException("closed"));
  open({ ticket: "5.karim.qr.x" });
  const mine = told("mine", { rep: "karim", name: "Karim", colour: 2, mode: "team" });
  lastSocket().say(mine);
  await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 0));
  lastSocket().say(mine);
  await expect.poll(() => new Shelf().join("7")).toMatchObject({ name: "Karim" });
});

test("a link found by waking is not given up for a try that was planned before", async () => {
  vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("no network")));
  await new Shelf().keepJoin("7", { ticket: "t", name: "Karim", colour: 2, mode: "team", at: clock.now() });
  open();
  lastSocket().cut(4401);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 0));
  window.dispatchEvent(new Event("online"));
  const found = lastSocket();
  found.accept();
  found.say(welcome());
  clock.pass(3_500);
  expect(lastSocket()).toBe(found);
  expect(HandSocket.made).toHaveLength(2);
});

test("all that waits of another sprint is handed over, fifty at a time, and no longer than it helps", async () => {
  const shelf = new Shelf();
  for (let n = 0; n < 70; n++)
    await shelf.put({ sprint: "6", key: `${n}`, command: no, t_tap: n, status: "kept" });
  const asked: number[] = [];
  vi.stubGlobal(
    "fetch",
    vi.fn(async (_url: string, { body }: { body: string }) => {
      const { commands } = JSON.parse(body) as { commands: { k: string }[] };
      asked.push(commands.length);
      return new Response(JSON.stringify({ answers: commands.map(({ k }) => stored(k)) }));
    }),
  );
  await deliverStranded("7", shelf, clock);
  expect(asked).toEqual([50, 20]);
  await shelf.put({ sprint: "6", key: "more", command: no, t_tap: 0, status: "kept" });
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response("", { status: 429 })),
  );
  await deliverStranded("7", shelf, clock);
  expect(fetch).toHaveBeenCalledTimes(1);
});
