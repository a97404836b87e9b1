/** A link that comes back finds its screen soon: how a socket waits, gives up and tries again. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Socket } from "../../src/lib/socket";
import { HandClock, HandSocket, handSockets, lastSocket, welcome } from "./bench";

/** A lost SYN is sent again so many ms after the first, on Linux. */
const SYNS = [0, 1_000, 3_000, 7_000];

let clock: HandClock;
let socket: Socket;

beforeEach(() => {
  handSockets();
  clock = new HandClock();
  socket = new Socket("ws://floor.test/", clock, {
    opened: () => undefined,
    frame: () => undefined,
    broke: () => undefined,
    stopped: () => undefined,
    probe: () => ({ type: "clock", t: 0 }),
  });
});

afterEach(() => {
  socket.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function greeted(cap = 2_000): HandSocket {
  const last = lastSocket();
  last.accept();
  last.say(welcome({ reconnect_cap_ms: cap }));
  return last;
}

/** Nothing passes from now until `back`: how long after that the screen is greeted again. */
function cutFor(back: number): number {
  const end = clock.elapsed() + back;
  const began = new Map<HandSocket, number>();
  const old = lastSocket();
  for (;;) {
    clock.pass(10);
    const last = lastSocket();
    if (last === old || last.readyState !== HandSocket.CONNECTING) continue;
    if (!began.has(last)) began.set(last, clock.elapsed());
    const since = began.get(last) ?? 0;
    const arrives = SYNS.map((ms) => since + ms).find((at) => at >= end);
    if (arrives !== undefined && arrives <= clock.elapsed()) return clock.elapsed() - end;
    if (clock.elapsed() > end + 60_000) throw new Error("it never came back");
  }
}

/** Shorter ones heal by themselves: TCP repeats what was lost. */
describe("after a cut that swallows everything", () => {
  test.each([3, 4, 6, 8, 9, 10, 12, 17, 31, 95, 240])(
    "of %i s a screen is back within three seconds of its link",
    (seconds) => {
      for (let luck = 0; luck < 1; luck += 0.09) {
        vi.spyOn(Math, "random").mockReturnValue(luck);
        for (let more = 0; more < 1_000; more += 170) {
          socket.connect();
          greeted();
          expect(cutFor(seconds * 1_000 + more)).toBeLessThanOrEqual(3_000);
        }
      }
    },
  );

  test("a heartbeat that is overdue is enough to look for another way", () => {
    socket.connect();
    greeted();
    vi.spyOn(Math, "random").mockReturnValue(1);
    clock.pass(5_400);
    expect(HandSocket.made).toHaveLength(1);
    clock.pass(500);
    expect(HandSocket.made).toHaveLength(2);
  });

  test("among a thousand screens each waits longer, so that they do not all come at once", () => {
    socket.connect();
    greeted(10_000);
    vi.spyOn(Math, "random").mockReturnValue(1);
    clock.pass(8_900);
    expect(HandSocket.made).toHaveLength(1);
    lastSocket().cut(1006);
    clock.pass(1_400);
    expect(HandSocket.made).toHaveLength(1);
    clock.pass(200);
    expect(HandSocket.made).toHaveLength(2);
  });
});

test("a link that has become slow is reached by a connection that gets more time", () => {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  socket.connect();
  clock.pass(20);
  greeted();
  lastSocket().cut(1006);
  const lived: number[] = [];
  for (let tries = 0; tries < 8; tries++) {
    const made = HandSocket.made.length;
    while (HandSocket.made.length === made) clock.pass(10);
    const last = lastSocket();
    const began = clock.elapsed();
    while (last.readyState === HandSocket.CONNECTING) clock.pass(10);
    lived.push(clock.elapsed() - began);
  }
  expect(Math.max(...lived)).toBeGreaterThanOrEqual(4_000);
  expect(Math.min(...lived)).toBeLessThanOrEqual(1_500);
});

test("a link that was slow to open is given its time again", () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  socket.connect();
  clock.pass(2_500);
  greeted();
  lastSocket().cut(1006);
  clock.pass(10);
  const second = lastSocket();
  clock.pass(7_000);
  expect(second.readyState).toBe(HandSocket.CONNECTING);
});
