/** Support on the pad: what the line says, what a thumb may give, what stays on this phone. */
import { beforeEach, expect, test, vi } from "vitest";
import { mine, NOW, shared, line as told } from "../../gallery/pad.parts";
import { speak } from "../../src/lib/i18n";
import type { Moment, WireCommand } from "../../src/lib/protocol";
import { type StillSession, stillSession } from "../../src/lib/still";
import type { Glance } from "../../src/pad/glance";
import type { Held } from "../../src/pad/held";
import { Remote } from "../../src/pad/remote";
import type { Second } from "../../src/pad/sheet";
import { second } from "../../src/pad/support/hard";
import { line } from "../../src/pad/support/line";
import { second as mark } from "../../src/pad/support/rude";
import { breather, MOST_GIVEN, waitMs } from "../../src/pad/support/taps";

let session: StillSession;
let remote: Remote;
let held: Held;
let elapsed = 0;
const read = new Set<string>();
const memory = {
  hasRead: (key: string) => read.has(key),
  read: (keys: string[]) => keys.forEach((k) => void read.add(k)),
};

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  speak("en", {});
  read.clear();
  elapsed = 100_000;
  session = stillSession({ shared: shared({ pulses: [] }), mine: mine({ lines: [] }), now: NOW });
  remote = new Remote(
    session,
    () => {},
    undefined,
    () => elapsed,
  );
  held = { remote, memory, page: {}, long: {}, late: {}, pointed: null } as unknown as Held;
});

const glance = (): Glance =>
  ({ now: Date.now(), shared: session.shared, mine: session.mine, calls: [] }) as unknown as Glance;
const says = () => line(glance(), held)?.words;
const hear = (...moments: Moment[]) => remote.hearMoments(moments);
const kept = () => session.outbox.map((item) => item.command);

async function give(command: WireCommand): Promise<void> {
  await session.tap(command);
  session.set({ now: Date.now() });
}

test("hands of the last seconds are said, and leave", () => {
  hear({ type: "cheers", hands: [{ what: "clap", pulse: 0, n: 3 }] });
  expect(says()).toBe("support.heard.clap");
  elapsed += 9_000;
  expect(says()).toBe("support.floor");
});

test("hands for one's own door are said to whoever took it, and weigh more", () => {
  session.set({
    mine: mine({ lines: [told("a", "refusal", 5_000)] }),
    shared: shared({ pulses: [{ id: 9, at: NOW - 5_000, kind: "refusal", talked: false, name: "" }] }),
  });
  hear({ type: "cheers", hands: [{ what: "clap", pulse: 9, n: 2 }] });
  expect(says()).toBe("support.heard.you");
});

test("a hard one is answered in one tap; whoever said it is told that it was heard", async () => {
  session.set({
    shared: shared({ pulses: [], support: { claps: 0, courages: 0, hard_until: NOW + 90_000 } }),
  });
  expect(says()).toBe("support.hard");
  line(glance(), held)?.acts?.[1]?.does();
  expect(kept()).toEqual([{ c: "give_support", what: "courage", pulse: 0 }]);
  session.set({ outbox: [] });
  await give({ c: "ask_support" });
  expect(says()).toBe("support.asked");
});

test("one calm minute in three says how usual it is to have no meeting yet", () => {
  const said = [0, 1, 2].map((n) => {
    vi.setSystemTime(NOW + n * 60_000);
    return says();
  });
  expect(said.filter((words) => words === "support.floor").length).toBe(3);
  session.set({ shared: shared({ pulses: [], totals: { ...shared().totals, meetings: 0 } }) });
  const calm = [0, 1, 2].map((n) => {
    vi.setSystemTime(NOW + n * 60_000);
    return says();
  });
  expect(calm.filter((words) => words === "support.odds").length).toBe(1);
});

test("a colleague's door is clapped for in one tap, one's own is not", () => {
  const pulses = [{ id: 9, at: NOW - 5_000, kind: "refusal", talked: false, name: "Nadia" }];
  session.set({ shared: shared({ pulses }) });
  expect(says()).toBe("support.door.named");
  line(glance(), held)?.acts?.[0]?.does();
  expect(kept()).toEqual([{ c: "give_support", what: "clap", pulse: 9 }]);
  session.set({ outbox: [], mine: mine({ lines: [told("a", "refusal", 5_000)] }) });
  expect(says()).toBe("support.floor");
});

test("a thumb that claps too often is told when one more may come", async () => {
  for (let n = 0; n < MOST_GIVEN; n += 1) await give({ c: "give_support", what: "clap" });
  expect(waitMs(session.outbox, NOW)).toBe(60_000);
  expect(says()).toBe("support.enough");
  expect(waitMs(session.outbox, NOW + 60_000)).toBe(0);
});

test("a mark opens three minutes of breath on this glass, which end when one says so", async () => {
  await give({ c: "flag_rude", outcome: "a", rude: true });
  expect(breather(held, NOW)?.left).toBe(180_000);
  expect(says()).toBe("support.breathe");
  line(glance(), held)?.acts?.[0]?.does();
  expect(breather(held, NOW)).toBeNull();
  await give({ c: "flag_rude", outcome: "b", rude: true });
  expect(breather(held, NOW + 180_000)).toBeNull();
});

test("a ping is shown until it is read", () => {
  hear({ type: "ping", id: 1, name: "Karim", colour: 2 });
  expect(says()).toBe("support.ping");
  line(glance(), held)?.acts?.[0]?.does();
  expect(says()).toBe("support.floor");
  hear({ type: "ping", id: 1, name: "Karim", colour: 2 });
  expect(says()).toBe("support.floor");
  hear({ type: "ping", id: 2, name: "Karim", colour: 2 });
  expect(says()).toBe("support.ping");
});

test("the hands of a whole floor push no ping out", () => {
  hear({ type: "ping", id: 1, name: "Karim", colour: 2 });
  for (let n = 0; n < 50; n += 1) hear({ type: "cheers", hands: [{ what: "clap", pulse: 0, n: 1 }] });
  expect(says()).toBe("support.ping");
});

const sheet = (kind: string) => ({ is: "second", key: "a", kind }) as unknown as Second;

test("only a door can be hard or rude", () => {
  expect(second(sheet("refusal"), glance(), held)?.words).toBe("support.hard.say");
  expect(mark(sheet("refusal"), glance(), held)?.words).toBe("support.rude");
  expect(second(sheet("callback"), glance(), held)).toBeNull();
  expect(mark(sheet("callback"), glance(), held)).toBeNull();
});

test("whoever calls alone is not asked to tell a floor", () => {
  session.set({ shared: shared({ players: 1, pulses: [] }) });
  expect(second(sheet("refusal"), glance(), held)).toBeNull();
  expect(says()).toBeUndefined();
});

test("a mark is taken back by a second tap", async () => {
  mark(sheet("refusal"), glance(), held)?.does();
  expect(mark(sheet("refusal"), glance(), held)?.pressed).toBe(true);
  mark(sheet("refusal"), glance(), held)?.does();
  expect(mark(sheet("refusal"), glance(), held)?.pressed).toBe(false);
});
