import { beforeEach, expect, test } from "vitest";
import { item, mine, NOW, shared } from "../../gallery/pad.parts";
import type { Item } from "../../src/lib/item";
import { stillSession } from "../../src/lib/still";
import { glance } from "../../src/pad/glance";
import type { Memory } from "../../src/pad/memory";
import { Remote } from "../../src/pad/remote";

const memory = { when: null, hasRead: () => false } as unknown as Memory;
let tick: number;
let session: ReturnType<typeof stillSession>;
let remote: Remote;

beforeEach(() => {
  tick = 60_000;
  session = stillSession({ shared: shared(), mine: mine({ echo: null }) });
  remote = new Remote(
    session,
    () => undefined,
    () => undefined,
    () => tick,
  );
});

const says = () => glance(remote, memory).slot.says;

test("a pad that lies open says that its link is lost as soon as it is known", () => {
  tick += 20_000;
  session.set({ link: { state: "lost", since: NOW, dataAt: NOW - 9_000 } });
  expect(says()).toBe("offline");
  session.set({ link: { state: "behind", since: NOW, dataAt: NOW - 9_000 } });
  expect(says()).toBe("behind");
});

test("a pad just woken says nothing of its link for five seconds", () => {
  tick += 60_000;
  remote.wake();
  session.set({ link: { state: "lost", since: NOW - 60_000, dataAt: NOW - 60_000 } });
  tick += 4_999;
  expect(says()).toBe("quiet");
  tick += 1;
  expect(says()).toBe("offline");
});

test("a call and all that was said of it are one call kept here; a mode is none", () => {
  const said: Item["command"][] = [
    { c: "refine_outcome", outcome: "no", kind: "refusal", talked: true },
    { c: "note_objection", outcome: "no", objection: "no_time", talked: true },
    { c: "choose_mode", mode: "team" },
  ];
  const more = said.map((command, n) => item(`m${n}`, "", 0, { command }));
  const three = item("three", "", 0, { command: { c: "log_outcome", kind: "no_answer", times: 3 } });
  session.set({ outbox: [item("no", "refusal", 1_000), three, ...more] });
  expect(glance(remote, memory).unsent).toBe(4);
  session.set({ outbox: session.outbox.map((one) => ({ ...one, status: "stored" })) });
  expect(glance(remote, memory).unsent).toBe(0);
});

test("a mode chosen without a link is shown as chosen, until the server says its own", () => {
  const command = { c: "choose_mode", mode: "team" } as const;
  session.set({ link: { state: "lost", since: NOW, dataAt: NOW }, outbox: [item("m", "", 0, { command })] });
  expect(glance(remote, memory).mine?.mode).toBe("team");
  session.set({ link: { state: "live", since: NOW, dataAt: NOW } });
  expect(glance(remote, memory).mine?.mode).toBe("ranking");
});

test("what was said of a call and not taken is told, until it is read", () => {
  const command = { c: "refine_outcome", outcome: "l8", kind: "refusal", talked: false } as const;
  session.set({ outbox: [item("late", "", 0, { command, status: "refused", code: "phase" })] });
  const told = glance(remote, memory).slot;
  expect(told).toMatchObject({ says: "refused", calls: [{ key: "l8", denied: "late" }] });
  const read = { when: null, hasRead: (mark: string) => mark === "late" } as unknown as Memory;
  expect(glance(remote, read).slot.says).toBe("quiet");
});
