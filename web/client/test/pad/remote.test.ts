import { beforeEach, expect, test, vi } from "vitest";
import { shared } from "../../gallery/pad.parts";
import type { WireCommand } from "../../src/lib/protocol";
import { stillSession } from "../../src/lib/still";
import { Remote } from "../../src/pad/remote";
import { hear } from "../../src/pad/said";

let now = 1_000_000;
let session: ReturnType<typeof stillSession>;
let remote: Remote;
const say = vi.fn();

beforeEach(() => {
  now = 1_000_000;
  say.mockClear();
  session = stillSession({ shared: shared() });
  remote = new Remote(
    session,
    () => undefined,
    say,
    () => now,
  );
});

const settle = () => new Promise((done) => setTimeout(done, 0));
const sent = (): WireCommand[] => session.outbox.map((item) => item.command);

async function press(...heads: Parameters<Remote["press"]>[0][]): Promise<void> {
  for (const head of heads) {
    remote.press(head);
    await settle();
    now += 1_000;
  }
}

test("one tap keeps one call, and only then it is said", async () => {
  await press("voicemail");
  expect(sent()).toEqual([{ c: "log_outcome", kind: "voicemail" }]);
  expect(say).toHaveBeenCalledWith("kept", "voicemail", 1);
});

test("the next call counts while a sheet is open, and takes its place", async () => {
  await press("no", "front_desk");
  expect(sent().map((command) => "kind" in command && command.kind)).toEqual(["refusal", "gatekeeper_block"]);
  expect(remote.sheet).toMatchObject({ is: "second", head: "front_desk" });
});

test("a bouncing thumb is one tap, two calls a second apart are two", async () => {
  remote.press("no_answer");
  now += 100;
  remote.press("no_answer");
  await settle();
  expect(sent()).toHaveLength(1);
  now += 1_000;
  await press("no_answer");
  expect(sent()).toHaveLength(2);
});

test("a meeting and « Ne plus appeler » ask before anything is kept", async () => {
  await press("meeting", "do_not_call");
  expect(sent()).toEqual([]);
});

test("holding the gong books a meeting that rings; without it, one that does not", async () => {
  await remote.ring();
  await remote.keep({ kind: "meeting" });
  expect(sent()).toEqual([
    { c: "log_outcome", kind: "meeting", rung: true },
    { c: "log_outcome", kind: "meeting" },
  ]);
});

test("undo takes back the latest call, once", async () => {
  await press("no_answer", "no");
  await remote.undo();
  await remote.undo();
  const undone = sent().filter((command) => command.c === "retract_outcome");
  expect(undone).toEqual([{ c: "retract_outcome", outcome: session.outbox[1]?.key }]);
  expect(remote.sheet).toBeNull();
});

test("an objection is a command of its own, with the exchange it suggests", async () => {
  await press("no");
  const sheet = remote.sheet;
  if (sheet?.is !== "second") throw new Error("no sheet");
  hear(remote, sheet, "no_budget");
  await settle();
  expect(sent()[1]).toEqual({
    c: "note_objection",
    outcome: session.outbox[0]?.key,
    objection: "no_budget",
    talked: true,
  });
});

test("after the gong the box is for the next tap only; unticked, the server asks", async () => {
  session.set({ shared: shared({}, { phase: "closed", closed_at: now - 1_000 }) });
  remote.before = true;
  await press("no_answer", "voicemail");
  expect(sent()).toEqual([
    { c: "log_outcome", kind: "no_answer", before_gong: true },
    { c: "log_outcome", kind: "voicemail" },
  ]);
});

test("a phone that no longer writes says so, and does not say kept", async () => {
  session.tap = () => Promise.reject(new Error("quota"));
  await press("no");
  expect(remote.unwritable).toBe(true);
  expect(remote.last).toBeNull();
  expect(say).toHaveBeenCalledWith("unwritable", "refusal", 1);
});

test("learning the server's clock swallows no tap and stretches no ring", async () => {
  session.set({ now: 5_000_000 });
  await press("no_answer");
  session.set({ now: 1_000 });
  await press("no_answer");
  expect(sent()).toHaveLength(2);
  expect(remote.last?.at).toBe(now - 1_000);
});
