// @vitest-environment happy-dom
/** A screen follows its sprint: it joins, sends, heals, and says honestly how old its data is. */
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { digest } from "../../src/lib/digest";
import { LiveSession } from "../../src/lib/live";
import type { Outbound, SharedState } from "../../src/lib/protocol";
import type { Change, Opening } from "../../src/lib/session";
import { KEEP_MS, Shelf } from "../../src/lib/shelf";
import { HandClock, HandSocket, handSockets, lastSocket, welcome } from "./bench";

const PAD: Opening = { screen: "pad", sprint: 7, outbox: true };
const no = { c: "log_outcome", kind: "refusal" } as const;

let clock: HandClock;
let session: LiveSession;
let changes: Change[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  handSockets();
  clock = new HandClock();
  changes = [];
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});

afterEach(() => {
  session.close();
  vi.unstubAllGlobals();
});

function open(opening: Opening = PAD): HandSocket {
  session = new LiveSession(opening, clock);
  session.subscribe((change) => changes.push(change));
  const socket = lastSocket();
  socket.accept();
  socket.say(welcome());
  return socket;
}

const state = (doors: number) => ({ when: { final_at: null }, totals: { doors } }) as unknown as SharedState;
const snapshot = (seq: number, doors: number, epoch = 5): Outbound => ({
  type: "snapshot",
  view: "shared",
  epoch,
  seq,
  state: state(doors),
  hash: digest(state(doors)),
});
const delta = (from: number, to: number, doors: number): Outbound => ({
  type: "delta",
  view: "shared",
  epoch: 5,
  from,
  to,
  ops: [["=", ["totals", "doors"], doors]],
  moments: [{ type: "milestone", per_mille: 250, doors }],
});
const beat = (seq: number, doors: number, db_behind_ms = 0): Outbound => ({
  type: "heartbeat",
  now: clock.now(),
  epoch: 5,
  views: { shared: { seq, hash: digest(state(doors)) } },
  db_behind_ms,
});
const answer = (k: string, seq = 1): Outbound => ({ type: "accepted", k, seq, dup: false, late: false });
const visible = (is: boolean) => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(!is);
  document.dispatchEvent(new Event("visibilitychange"));
};

describe("following", () => {
  test("a screen says which it is, on a socket of its own origin with the named protocol", () => {
    const socket = open();
    expect(socket.url).toMatch(/^ws:\/\/[^/]+\/sprints\/7\/socket$/);
    expect(socket.protocol).toBe("phoning-floor.v1");
    expect(socket.sent[0]).toEqual({ type: "hello", v: 1, screen: "pad", position: {}, unsent: 0 });
  });

  test("a snapshot, then deltas; each moment is told once", () => {
    const socket = open();
    socket.say(snapshot(3, 1), delta(3, 5, 2));
    expect(session.shared?.totals.doors).toBe(2);
    expect(changes.filter(({ shared }) => shared)).toHaveLength(2);
    expect(changes.flatMap(({ moments }) => moments)).toHaveLength(1);
  });

  test("a delta with a hole before it is not drawn: the view is asked anew, once", () => {
    const socket = open();
    socket.say(snapshot(3, 1), delta(4, 5, 9), delta(5, 6, 10));
    expect(session.shared?.totals.doors).toBe(1);
    expect(socket.of("hello")).toHaveLength(2);
    expect(socket.of("hello")[1]?.position).toEqual({});
    socket.say(snapshot(6, 10), delta(6, 7, 11));
    expect(session.shared?.totals.doors).toBe(11);
    socket.say(delta(8, 9, 12));
    expect(socket.of("hello")).toHaveLength(3);
  });

  test("a step that does not fit is a hole too", () => {
    const socket = open();
    socket.say(snapshot(3, 1), { ...delta(3, 4, 2), ops: [["=", ["sides", 0, "x"], 1]] } as Outbound);
    expect(socket.of("hello")).toHaveLength(2);
  });

  test("a digest that is not the server's is counted and healed by a snapshot", () => {
    const socket = open();
    socket.say(snapshot(3, 1), beat(3, 1));
    expect(session.divergences).toBe(0);
    socket.say(beat(3, 2));
    expect(session.divergences).toBe(1);
    expect(socket.of("hello")[1]).toMatchObject({ position: {}, diverged: 1 });
    socket.say(snapshot(3, 2), beat(3, 2));
    expect(session.divergences).toBe(1);
    expect(socket.of("hello")).toHaveLength(2);
    socket.say(delta(4, 5, 3));
    expect(socket.of("hello")[2]?.diverged).toBeUndefined(); // it was told
  });

  test("two walls of one browser are two windows; a pad is one, wherever it is open", () => {
    const windows = () => lastSocket().of("hello")[0]?.window;
    const wall: Opening = { screen: "wall", sprint: 7 };
    open(wall).cut(1006);
    const first = windows();
    clock.pass(2_000);
    lastSocket().accept();
    expect(windows()).toBe(first);
    session.close();
    open(wall);
    expect(windows()).not.toBe(first);
    session.close();
    open();
    expect(windows()).toBeUndefined();
  });

  test("a heartbeat ahead of the view gets one more heartbeat's time, then the view is asked anew", () => {
    const socket = open();
    socket.say(snapshot(3, 1), beat(4, 2));
    expect(socket.of("hello")).toHaveLength(1);
    socket.say(beat(4, 2));
    expect(socket.of("hello")).toHaveLength(2);
    socket.say(beat(4, 2), beat(4, 2));
    expect(socket.of("hello")).toHaveLength(2);
    socket.say(beat(4, 2), beat(4, 2));
    expect(socket.of("hello")).toHaveLength(3);
  });

  test("after a cut the screen says what it has seen, and draws nothing twice", () => {
    const socket = open();
    socket.say(snapshot(3, 1));
    socket.cut(1006);
    clock.pass(2_000);
    const next = lastSocket();
    expect(next).not.toBe(socket);
    next.accept();
    expect(next.of("hello")[0]?.position).toEqual({ shared: { epoch: 5, seq: 3 } });
    next.say(welcome(), delta(3, 4, 2));
    expect(session.shared?.totals.doors).toBe(2);
  });

  test("each server heartbeat is answered by ours and by a question for the time", () => {
    const socket = open();
    const before = socket.sent.length;
    socket.say(snapshot(3, 1), beat(3, 1));
    expect(socket.sent.slice(before)).toEqual([
      { type: "heartbeat", unsent: 0 },
      { type: "clock", t: clock.now() },
    ]);
  });
});

describe("coming back", () => {
  const delays = (socket: HandSocket, code: number) => {
    const made = HandSocket.made.length;
    socket.cut(code);
    let ms = 0;
    for (; HandSocket.made.length === made && ms < 60_000; ms += 10) clock.pass(10);
    return ms;
  };

  test("is quick at first, slower then, and never slower than the server's cap", () => {
    const socket = open();
    const waits = [delays(socket, 1006)];
    for (let n = 0; n < 6; n++) waits.push(delays(lastSocket(), 1006));
    expect(waits.slice(0, 4)).toEqual([150, 300, 600, 1000]);
    expect(Math.max(...waits)).toBe(1000); // half of 2 s: the jitter is in the middle
  });

  test("waits at least what the server asked for in its bye", () => {
    const socket = open();
    socket.say({ type: "bye", code: "restart", retry_ms: 3_000 });
    expect(delays(socket, 1012)).toBe(3_150);
  });

  test("never happens by itself when the sprint is used elsewhere; taking over does it", () => {
    const socket = open();
    socket.cut(4409);
    clock.pass(60_000);
    expect(HandSocket.made).toHaveLength(1);
    expect(session.link.state).toBe("elsewhere");
    visible(true);
    expect(HandSocket.made).toHaveLength(1);
    session.takeOver();
    expect(HandSocket.made).toHaveLength(2);
    expect(session.link.state).toBe("connecting");
  });

  test.each([4401, 4403])("never happens after %i: the screen is signed out", async (code) => {
    open().cut(code);
    await expect.poll(() => session.link.state).toBe("signed_out");
    clock.pass(60_000);
    expect(HandSocket.made).toHaveLength(1);
  });

  test("4426 loads the page anew once the taps are on the disk, and not over and over", async () => {
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    sessionStorage.clear();
    const socket = open();
    const kept = session.tap(no);
    socket.cut(4426);
    expect(reload).not.toHaveBeenCalled();
    await kept;
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
    session.close();
    open().cut(4426);
    const made = HandSocket.made.length;
    const soon = { timeout: 4_000 }; // its disk is slow where others use the processor
    await vi.waitFor(() => {
      clock.pass(30_000);
      expect(HandSocket.made.length).toBeGreaterThan(made);
    }, soon);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("a page that lacks a part of itself is loaded anew, but only while the server has it", async () => {
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    sessionStorage.clear();
    open();
    const fetched = vi.fn(async () => new Response("")).mockRejectedValueOnce(new TypeError("no network"));
    vi.stubGlobal("fetch", fetched);
    await session.renew();
    expect(reload).not.toHaveBeenCalled();
    await session.renew();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });
});

describe("honesty about the link", () => {
  test("a short cut shows nothing; a silence of nine seconds says lost, with the age of the data", () => {
    const socket = open();
    socket.say(snapshot(3, 1));
    const heard = clock.now();
    expect(session.link.state).toBe("live");
    socket.cut(1006);
    clock.pass(8_900);
    expect(session.link.state).toBe("live");
    clock.pass(200);
    expect(session.link).toMatchObject({ state: "lost", dataAt: heard });
  });

  test("a socket that says nothing is given up, although nobody closed it", () => {
    const socket = open();
    socket.say(snapshot(3, 1));
    clock.pass(11_000);
    expect(HandSocket.made.length).toBeGreaterThan(1);
    expect(session.link.state).toBe("lost");
    lastSocket().accept();
    lastSocket().say(welcome());
    expect(session.link.state).toBe("live");
  });

  test("a server cut off from its database says so, with the age of the data", () => {
    const socket = open();
    socket.say(snapshot(3, 1), beat(3, 1, 6_000));
    expect(session.link).toMatchObject({ state: "behind", dataAt: clock.now() - 6_000 });
    socket.say(beat(3, 1));
    expect(session.link.state).toBe("live");
  });

  test("a phone just woken says lost only after five seconds", () => {
    open().say(snapshot(3, 1));
    visible(false);
    clock.pass(600_000);
    expect(changes.some(({ link }) => link && session.link.state === "lost")).toBe(false);
    visible(true);
    expect(session.link.state).toBe("live");
    clock.pass(4_900);
    expect(session.link.state).toBe("live");
    clock.pass(200);
    expect(session.link.state).toBe("lost");
  });

  test("a phone just woken asks at once whether its socket lives, and makes another if it does not", () => {
    const socket = open();
    socket.say(snapshot(3, 1));
    visible(false);
    clock.pass(3_000);
    const asked = socket.of("clock").length;
    visible(true);
    expect(socket.of("clock")).toHaveLength(asked + 1);
    clock.pass(2_200);
    expect(HandSocket.made).toHaveLength(2);
  });

  test("a page that is being loaded does not connect twice, nor does one that wakes while connecting", () => {
    session = new LiveSession(PAD, clock);
    window.dispatchEvent(new Event("pageshow"));
    visible(true);
    expect(HandSocket.made).toHaveLength(1);
    clock.pass(6_000);
    expect(HandSocket.made.length).toBeGreaterThan(1);
  });

  test("a phone back on a network connects without waiting", () => {
    const socket = open();
    socket.cut(1006);
    window.dispatchEvent(new Event("online"));
    expect(HandSocket.made).toHaveLength(2);
  });
});

describe("sending", () => {
  test("a tap is kept, sent and stored", async () => {
    const socket = open();
    const item = await session.tap(no);
    expect(socket.of("do")).toMatchObject([{ k: item.key, do: no, t_tap: item.t_tap }]);
    expect(session.outbox[0]?.status).toBe("sent");
    socket.say(answer(item.key, 12));
    await expect.poll(() => session.outbox[0]).toMatchObject({ status: "stored", seq: 12 });
  });

  test("a tap made without a link goes when there is one, and again if its answer never came", async () => {
    const socket = open();
    socket.cut(1006);
    const item = await session.tap(no);
    expect(session.outbox[0]?.status).toBe("kept");
    clock.pass(2_000);
    lastSocket().accept();
    lastSocket().say(welcome());
    await expect.poll(() => lastSocket().of("do")).toHaveLength(1);
    lastSocket().cut(1006);
    clock.pass(2_000);
    lastSocket().accept();
    expect(lastSocket().of("hello")[0]?.unsent).toBe(1);
    lastSocket().say(welcome());
    const sent = () => lastSocket().of("do");
    await expect.poll(() => sent().map(({ k }) => k)).toEqual([item.key]);
  });

  test("a server that counted what was unsent is told at once that nothing is", async () => {
    const socket = open();
    socket.cut(1006);
    const item = await session.tap(no);
    clock.pass(2_000);
    lastSocket().accept();
    lastSocket().say(welcome());
    await expect.poll(() => lastSocket().of("do")).toHaveLength(1);
    expect(lastSocket().of("heartbeat")).toEqual([]);
    lastSocket().say(answer(item.key, 12));
    await expect.poll(() => lastSocket().of("heartbeat")).toEqual([{ type: "heartbeat", unsent: 0 }]);
  });

  test("a busy server is asked again after the time that it names, with the same key", async () => {
    const socket = open();
    const item = await session.tap(no);
    socket.say({ type: "refused", k: item.key, code: "busy", final: false, retry_ms: 700, facts: {} });
    expect(session.outbox[0]?.status).toBe("kept");
    clock.pass(690);
    expect(socket.of("do")).toHaveLength(1);
    clock.pass(20);
    expect(socket.of("do").map(({ k }) => k)).toEqual([item.key, item.key]);
  });

  test("sixty kept taps go at the pace that the server takes", async () => {
    const socket = open();
    socket.cut(1006);
    for (let n = 0; n < 60; n++) await session.tap(no);
    clock.pass(2_000);
    const next = lastSocket();
    next.accept();
    next.say(welcome());
    await vi.waitFor(() => expect(next.of("do").length).toBeGreaterThan(0));
    expect(next.of("do").length).toBeLessThanOrEqual(20);
    let told = 0;
    for (let second = 0; second < 20; second++) {
      for (const { k } of next.of("do").slice(told)) next.say(answer(k));
      await vi.waitFor(() => expect(session.outbox.some(({ status }) => status === "sent")).toBe(false));
      told = next.of("do").length;
      next.say(beat(3, 1));
      clock.pass(1_000);
      expect(next.of("do").length - told).toBeLessThanOrEqual(5);
    }
    expect(new Set(next.of("do").map(({ k }) => k)).size).toBe(60);
  });

  test("a host's question is answered, and asked again on the next link under the same key", async () => {
    const socket = open({ screen: "console", sprint: 7 });
    const asked = session.ask({ c: "start" });
    const [first] = socket.of("do");
    socket.cut(1006);
    clock.pass(2_000);
    lastSocket().accept();
    lastSocket().say(welcome());
    const [second] = lastSocket().of("do");
    expect(second?.k).toBe(first?.k);
    lastSocket().say({
      type: "refused",
      k: first?.k ?? "",
      code: "phase",
      final: true,
      retry_ms: 0,
      facts: {},
    });
    await expect(asked).resolves.toMatchObject({ code: "phase" });
  });

  test("a host's question that nobody answers is given up after ten seconds, and never asked again", async () => {
    const socket = open({ screen: "console", sprint: 7 });
    const asked = session.ask({ c: "close" });
    socket.cut(1006);
    clock.pass(10_000);
    await expect(asked).resolves.toMatchObject({ code: "unanswered", final: true });
    lastSocket().accept();
    lastSocket().say(welcome());
    expect(lastSocket().of("do")).toEqual([]);
  });

  test("a page that may be leaving hands over by HTTP what is not stored", async () => {
    const fetched = vi.fn(
      async (_url: string, init: RequestInit) =>
        new Response(
          JSON.stringify({
            answers: JSON.parse(String(init.body)).commands.map(({ k }: { k: string }) => answer(k, 3)),
          }),
        ),
    );
    vi.stubGlobal("fetch", fetched);
    open().cut(1006);
    const item = await session.tap(no);
    visible(false);
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe("/sprints/7/commands");
    expect(init).toMatchObject({ method: "POST", keepalive: true });
    expect(JSON.parse(String(init?.body)).commands).toMatchObject([{ type: "do", k: item.key, do: no }]);
    await expect.poll(() => session.outbox[0]?.status).toBe("stored");
  });

  test("a refusal for the moment is sent again, whatever the server says of it", async () => {
    const socket = open();
    const item = await session.tap(no);
    socket.say({ type: "refused", k: item.key, code: "rate", final: true, retry_ms: 0, facts: {} });
    clock.pass(1_000);
    expect(socket.of("do").map(({ k }) => k)).toEqual([item.key, item.key]);
  });

  test("what a phone still holds of another sprint is handed over when it opens this one", async () => {
    const answers = async () =>
      new Response(
        JSON.stringify({ answers: [{ type: "refused", k: left.key, code: "too_late", final: true }] }),
      );
    const fetched = vi.fn(answers);
    const before = new LiveSession({ ...PAD, sprint: 6 }, clock);
    const left = await before.tap(no);
    before.close();
    vi.stubGlobal("fetch", fetched);
    open();
    clock.pass(3_000);
    await vi.waitFor(() => expect(fetched.mock.calls).toHaveLength(1));
    expect(fetched.mock.calls[0]).toMatchObject(["/sprints/6/commands", { method: "POST" }]);
    const shelf = new Shelf();
    await expect
      .poll(async () => (await shelf.list("6"))[0])
      .toMatchObject({ status: "refused", code: "too_late" });
  });

  test("but not under the name of who sits there on this phone by now", async () => {
    const fetched = vi.fn(async () => new Response("{}", { status: 503 }));
    const before = new LiveSession({ ...PAD, sprint: 6, rep: "nadia" }, clock);
    await before.tap(no);
    before.close();
    const seat = { ticket: "5.karim.qr.x", rep: "karim", name: "Karim", colour: 2, mode: "team" } as const;
    await new Shelf().keepJoin("6", { ...seat, at: clock.now() });
    vi.stubGlobal("fetch", fetched);
    open();
    clock.pass(3_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fetched.mock.calls).toEqual([]);
    expect(await new Shelf().list("6")).toHaveLength(1);
  });

  test("a day after final the phone lets go of what was stored", async () => {
    const socket = open();
    socket.say(snapshot(2, 0));
    const item = await session.tap(no);
    socket.say(answer(item.key));
    await expect.poll(() => session.outbox[0]?.status).toBe("stored");
    const when = { final_at: clock.now() };
    socket.say({ ...snapshot(3, 1), state: { ...state(1), when } } as Outbound);
    await new Promise((resolve) => setTimeout(resolve, 20));
    session.close();
    clock.pass(KEEP_MS);
    session = new LiveSession(PAD, clock);
    lastSocket().accept();
    lastSocket().say(welcome({ now: clock.now() }));
    clock.pass(3_000);
    const shelf = new Shelf();
    await expect.poll(() => shelf.list("7")).toEqual([]);
  });
});

describe("a log that comes back from a backup", () => {
  const join = {
    ticket: "5.karim.qr.x",
    name: "Karim",
    colour: 2,
    mode: "team",
    at: 1_763_800_000_000,
  } as const;
  const frames = (socket: HandSocket) => socket.of("do").map(({ k, again }) => [k, again]);
  const back = (status: number, body = {}) =>
    vi.stubGlobal(
      "fetch",
      vi.fn(async (_url: string, _init: RequestInit) => new Response(JSON.stringify(body), { status })),
    );

  test("is offered what was stored before what was tapped since, in the order of the taps", async () => {
    const socket = open();
    socket.say(snapshot(3, 1));
    const first = await session.tap(no);
    socket.say(answer(first.key, 4));
    await expect.poll(() => session.outbox[0]?.status).toBe("stored");
    socket.cut(1006);
    const then = await session.tap({
      c: "refine_outcome",
      outcome: first.key,
      kind: "refusal",
      talked: true,
    });
    clock.pass(2_000);
    const next = lastSocket();
    next.accept();
    next.say(welcome({ epoch: 6 } as never));
    await expect.poll(() => frames(next)).toEqual([[first.key, true]]);
    next.say(answer(first.key, 2));
    await expect.poll(() => frames(next).at(-1)).toEqual([then.key, undefined]);
  });

  test("of the same epoch is offered nothing again", async () => {
    const socket = open();
    const item = await session.tap(no);
    socket.say(answer(item.key, 4));
    await expect.poll(() => session.outbox[0]?.status).toBe("stored");
    socket.cut(1006);
    clock.pass(2_000);
    lastSocket().accept();
    lastSocket().say(welcome());
    const new_ = await session.tap(no);
    await expect.poll(() => frames(lastSocket())).toEqual([[new_.key, undefined]]);
  });

  test("without this phone's seat gives it back: the phone shows its ticket and goes on", async () => {
    await new Shelf().keepJoin("7", join);
    back(201, { rep: "karim", status: "admitted", ticket: "6.karim.qr.y" });
    const socket = open();
    const item = await session.tap(no);
    socket.cut(4401);
    await vi.waitFor(() => {
      clock.pass(1);
      expect(HandSocket.made).toHaveLength(2);
    });
    const [url, init] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(url).toBe("/sprints/7/returns");
    expect(JSON.parse(String(init?.body))).toEqual({
      ...{ ticket: "5.karim.qr.x", name: "Karim", colour: 2, mode: "team" },
    });
    expect((await new Shelf().join("7"))?.ticket).toBe("6.karim.qr.y");
    lastSocket().accept();
    lastSocket().say(welcome({ epoch: 6 } as never));
    await expect.poll(() => frames(lastSocket())).toEqual([[item.key, undefined]]);
    expect(session.link.state).not.toBe("signed_out");
  });

  test("that refuses the ticket signs out, and keeps the taps", async () => {
    await new Shelf().keepJoin("7", join);
    back(404);
    const socket = open();
    await session.tap(no);
    socket.cut(4401);
    await expect.poll(() => session.link.state).toBe("signed_out");
    expect(await new Shelf().list("7")).toHaveLength(1);
  });

  test("and cannot say yet is asked again", async () => {
    await new Shelf().keepJoin("7", join);
    back(503);
    open().cut(4401);
    await vi.waitFor(() => {
      clock.pass(3_000);
      expect(HandSocket.made.length).toBeGreaterThan(1);
    });
    expect(session.link.state).not.toBe("signed_out");
  });

  test("knows who sits here by what the server last told", async () => {
    const socket = open({ ...PAD, ticket: "5.karim.qr.x" });
    const mine = (mode: string) =>
      ({
        type: "snapshot",
        view: "mine",
        epoch: 5,
        seq: 3,
        state: { name: "K", colour: 1, mode },
        hash: 0,
      }) as never;
    socket.say(mine("ranking"), mine("team"));
    await expect.poll(async () => (await new Shelf().join("7"))?.mode).toBe("team");
    await session.forget();
    expect(await new Shelf().join("7")).toBeUndefined();
  });

  test("has nothing to hear from whoever still waits at the door", async () => {
    const socket = open();
    socket.cut(1006);
    await session.tap(no);
    clock.pass(2_000);
    lastSocket().accept();
    lastSocket().say(welcome({ views: ["mine"] } as never));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(frames(lastSocket())).toEqual([]);
  });
});

describe("the server's clock", () => {
  test("is known at once, then by the shortest of the round trips", () => {
    const socket = open();
    const ask = (out: number, back: number) => {
      socket.say(beat(3, 1));
      const t = socket.of("clock").at(-1)?.t ?? 0;
      clock.pass(out);
      const now = clock.now() + 60_000;
      clock.pass(back);
      socket.say({ type: "clock", t, now });
    };
    ask(900, 100);
    expect(session.now() - clock.now()).toBe(60_400);
    ask(20, 20);
    expect(session.now() - clock.now()).toBe(60_000);
    ask(500, 10);
    expect(session.now() - clock.now()).toBe(60_000);
  });

  test("is asked three times at once, so that one lame round trip does not stand alone", () => {
    const socket = open();
    const answer = (ms: number) => {
      const t = socket.of("clock").at(-1)?.t ?? 0;
      clock.pass(ms);
      socket.say({ type: "clock", t, now: clock.now() + 60_000 });
    };
    answer(1_000);
    answer(40);
    answer(40);
    expect(socket.of("clock")).toHaveLength(3);
    expect(Math.abs(session.now() - clock.now() - 60_000)).toBeLessThanOrEqual(20);
  });

  test("is wrong by less than 100 ms if one of the last eight round trips took less than 200", () => {
    const socket = open();
    let seed = 1;
    const upTo = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let n = 0; n < 400; n++) {
      const quick = n % 8 === 0;
      socket.say(beat(3, 1));
      const t = socket.of("clock").at(-1)?.t ?? 0;
      clock.pass(quick ? upTo(100) : upTo(3_000));
      const now = clock.now() - 7_200_000;
      clock.pass(quick ? upTo(100) : upTo(3_000));
      socket.say({ type: "clock", t, now });
      if (n) expect(Math.abs(session.now() - clock.now() + 7_200_000)).toBeLessThanOrEqual(100);
    }
  });

  test("is measured anew when somebody sets the device's clock", () => {
    const socket = open();
    const server = () => {
      socket.say(beat(3, 1));
      socket.say({ type: "clock", t: socket.of("clock").at(-1)?.t ?? 0, now: 1_763_800_500_000 });
      return session.now();
    };
    expect(server()).toBe(1_763_800_500_000);
    clock.set(clock.now() + 86_400_000);
    expect(server()).toBe(1_763_800_500_000);
  });
});
