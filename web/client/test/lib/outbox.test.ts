// @vitest-environment node
/** What is tapped is on the phone's disk before it is shown as kept, and leaves it only when it is settled. */
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Outbox } from "../../src/lib/outbox";
import type { Accepted, LogOutcome, Refused, WireCommand } from "../../src/lib/protocol";
import { KEEP_MS, Shelf } from "../../src/lib/shelf";
import { HandClock } from "./bench";

const no: LogOutcome = { c: "log_outcome", kind: "refusal" };
const stored = (k: string, seq: number): Accepted => ({ type: "accepted", k, seq, dup: false, late: false });
const refused = (k: string, code: string, final = true): Refused => ({
  type: "refused",
  k,
  code,
  final,
  retry_ms: 0,
  facts: {},
});

let clock: HandClock;
const opened: Outbox[] = [];

function open(sprint = "7", shelf = new Shelf(), rep?: string): Outbox {
  const outbox = new Outbox(sprint, shelf, clock, () => undefined, rep);
  opened.push(outbox);
  return outbox;
}

async function keys(outbox: Outbox, ...commands: WireCommand[]): Promise<string[]> {
  const items = [];
  for (const command of commands) items.push(await outbox.put(command));
  return items.map((item) => item.key);
}

const statuses = (outbox: Outbox) => outbox.items.map((item) => item.status);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = new HandClock();
});
afterEach(() => {
  for (const outbox of opened.splice(0)) outbox.close();
});

describe("a tap", () => {
  test("is on the disk when it is said to be kept, and survives a reload", async () => {
    const item = await open().put(no);
    expect(item).toMatchObject({ command: no, t_tap: clock.now(), status: "kept" });
    const again = open();
    await again.safe();
    expect(again.items.map(({ key }) => key)).toEqual([item.key]);
    expect(again.unsent).toBe(1);
  });

  test("that the disk does not take is not shown as kept", async () => {
    const shelf = new Shelf();
    vi.spyOn(shelf, "put").mockRejectedValue(new DOMException("full", "QuotaExceededError"));
    const outbox = open("7", shelf);
    await expect(outbox.put(no)).rejects.toThrow("full");
    expect(outbox.items).toEqual([]);
  });

  test("keeps its place, also when the device's clock goes back", async () => {
    const outbox = open();
    const [first] = await keys(outbox, no);
    clock.set(clock.now() - 3_600_000);
    const [second] = await keys(outbox, no);
    const again = open();
    await again.safe();
    expect(again.items.map(({ key }) => key)).toEqual([first, second]);
  });

  test("of another sprint is not shown in this one", async () => {
    await keys(open("7"), no);
    const other = open("8");
    await other.safe();
    expect(other.items).toEqual([]);
  });

  test("of another rep of the same sprint waits on the phone that both have: it is shown and sent as nobody else's", async () => {
    const [hers] = await keys(open("7", new Shelf(), "nadia"), no);
    const his = open("7", new Shelf(), "karim");
    const [own] = await keys(his, no);
    expect(his.items.map(({ key }) => key)).toEqual([own]);
    expect([...his.take(), ...his.batch(50)].map(({ k }) => k)).toEqual([own, own]);
    const back = open("7", new Shelf(), "nadia");
    await back.safe();
    expect(back.take().map(({ k }) => k)).toEqual([hers]);
  });

  test("carries its own instant and that of the sending", async () => {
    const outbox = open();
    const [key] = await keys(outbox, no);
    const tapped = clock.now();
    clock.pass(60_000);
    expect(outbox.take()).toEqual([{ type: "do", k: key, t_tap: tapped, t_send: tapped + 60_000, do: no }]);
  });

  test("that was under way when the page died is sent again, under the same key", async () => {
    const outbox = open();
    const [key] = await keys(outbox, no);
    outbox.take();
    expect(statuses(outbox)).toEqual(["sent"]);
    const again = open();
    await again.safe();
    expect(again.take().map(({ k }) => k)).toEqual([key]);
  });
});

describe("sending", () => {
  test("goes in order and no further than the window", async () => {
    const outbox = open();
    const made = await keys(outbox, ...Array.from({ length: 25 }, () => no));
    expect(outbox.take().map(({ k }) => k)).toEqual(made.slice(0, 20));
    expect(outbox.take()).toEqual([]);
    await outbox.settle(stored(made[0] ?? "", 1), 5);
    expect(outbox.take().map(({ k }) => k)).toEqual([made[20]]);
  });

  test("holds an objection back until its outcome is stored, so that no retry swaps them", async () => {
    const outbox = open();
    const [call = ""] = await keys(outbox, no);
    const [word = "", other] = await keys(
      outbox,
      { c: "note_objection", outcome: call, objection: "no_time" },
      no,
    );
    expect(outbox.take().map(({ k }) => k)).toEqual([call, other]);
    await outbox.settle(stored(call, 4), 5);
    expect(outbox.take().map(({ k }) => k)).toEqual([word]);
  });

  test("starts anew with everything unanswered when the link broke", async () => {
    const outbox = open();
    const made = await keys(outbox, no, no);
    outbox.take();
    outbox.release();
    expect(statuses(outbox)).toEqual(["kept", "kept"]);
    expect(outbox.take().map(({ k }) => k)).toEqual(made);
  });

  test("hands a leaving page's HTTP request all that is not stored, up to fifty", async () => {
    const outbox = open();
    const made = await keys(outbox, ...Array.from({ length: 60 }, () => no));
    outbox.take();
    expect(outbox.batch(50).map(({ k }) => k)).toEqual(made.slice(0, 50));
  });
});

describe("an answer", () => {
  test("marks what is stored, with its number and whether it was late", async () => {
    const outbox = open();
    const [key = ""] = await keys(outbox, no);
    await outbox.settle({ ...stored(key, 12), late: true }, 5);
    const again = open();
    await again.safe();
    expect(again.items[0]).toMatchObject({ status: "stored", seq: 12, late: true });
    expect(again.unsent).toBe(0);
  });

  test("that refuses for good keeps the tap, with the reason, and what hung on it", async () => {
    const outbox = open();
    const [key = ""] = await keys(outbox, no);
    await keys(outbox, { c: "note_objection", outcome: key, objection: "no_time" });
    await outbox.settle(refused(key, "after_end"), 5);
    const again = open();
    await again.safe();
    expect(again.items.map(({ status, code }) => [status, code])).toEqual([
      ["refused", "after_end"],
      ["refused", "after_end"],
    ]);
  });

  test("that asks whether the call began before the gong waits for the rep, and sends the same key", async () => {
    const outbox = open();
    const [key = ""] = await keys(outbox, no);
    outbox.take();
    await outbox.settle(refused(key, "gong", false), 5);
    expect(statuses(outbox)).toEqual(["question"]);
    expect(outbox.take()).toEqual([]);
    await outbox.answer(key, true);
    expect(outbox.take()).toMatchObject([{ k: key, do: { ...no, before_gong: true } }]);
  });

  test("that asks is given by taking the tap back: it began after the gong", async () => {
    const outbox = open();
    const [key = ""] = await keys(outbox, no);
    await outbox.settle(refused(key, "gong", false), 5);
    await outbox.put({ c: "retract_outcome", outcome: key });
    expect(outbox.take()).toMatchObject([{ k: key, do: { ...no, before_gong: false } }]);
    expect(outbox.items).toHaveLength(1);
  });

  test("that refuses what is stored already changes nothing: it was sent twice", async () => {
    const outbox = open();
    const [key = ""] = await keys(outbox, no);
    await outbox.settle(stored(key, 1), 5);
    await outbox.settle(refused(key, "phase"), 5);
    expect(statuses(outbox)).toEqual(["stored"]);
  });

  test("to a command of nobody's changes nothing", async () => {
    const outbox = open();
    await keys(outbox, no);
    await outbox.settle(stored("0".repeat(32), 1), 5);
    expect(statuses(outbox)).toEqual(["kept"]);
  });
});

describe("two tabs of one phone", () => {
  test("show the same outbox", async () => {
    const [one, two] = [open(), open()];
    const [key = ""] = await keys(one, no);
    await expect.poll(() => two.items.map((item) => item.key)).toEqual([key]);
    await two.settle(stored(key, 3), 5);
    await expect.poll(() => statuses(one)).toEqual(["stored"]);
  });

  test("read slowly what the other wrote, and still show what was tapped meanwhile", async () => {
    const shelf = new Shelf();
    const outbox = open("7", shelf);
    await outbox.safe();
    const list = shelf.list.bind(shelf);
    vi.spyOn(shelf, "list").mockImplementationOnce(async (sprint) => {
      const found = await list(sprint);
      await new Promise((resolve) => setTimeout(resolve, 40));
      return found;
    });
    await Promise.all([outbox.reload(), outbox.put(no)]);
    expect(outbox.items).toHaveLength(1);
  });

  test("which tap at once lose nothing", async () => {
    const [one, two] = [open(), open()];
    await Promise.all([keys(one, no, no, no), keys(two, no, no, no)]);
    const again = open();
    await again.safe();
    expect(again.items).toHaveLength(6);
  });
});

describe("what is stored stays on the phone", () => {
  test("until a day after final; what was refused stays for good", async () => {
    const shelf = new Shelf();
    const outbox = open("7", shelf);
    const [kept = "", lost = "", gone = ""] = await keys(outbox, no, no, no);
    await outbox.settle(stored(gone, 1), 5);
    await outbox.settle(refused(lost, "too_late"), 5);
    await shelf.seal("7", clock.now());
    await shelf.trim(clock.now() + KEEP_MS - 1);
    expect(await shelf.list("7")).toHaveLength(3);
    await shelf.trim(clock.now() + KEEP_MS);
    expect((await shelf.list("7")).map(({ key }) => key)).toEqual([kept, lost]);
  });

  test("with the seat, a month at most when the phone never saw the end", async () => {
    const shelf = new Shelf();
    const outbox = open("7", shelf);
    const [gone = ""] = await keys(outbox, no, no);
    await outbox.settle(stored(gone, 1), 5);
    const join = { ticket: "t", name: "K", colour: 0, mode: "team", at: clock.now() } as const;
    await shelf.keepJoin("7", join);
    await shelf.trim(clock.now() + 30 * KEEP_MS - 1);
    expect([(await shelf.list("7")).length, await shelf.join("7")]).toEqual([2, join]);
    await shelf.trim(clock.now() + 30 * KEEP_MS);
    expect((await shelf.list("7")).map(({ status }) => status)).toEqual(["kept"]);
    expect(await shelf.join("7")).toBeUndefined();
  });

  test("and goes at once, with the seat, when the rep has themselves erased", async () => {
    const shelf = new Shelf();
    await keys(open("7", shelf), no);
    await keys(open("8", shelf), no);
    await shelf.keepJoin("7", { ticket: "t", name: "K", colour: 0, mode: "team", at: 0 });
    await shelf.keepJoin("7", null);
    expect([await shelf.list("7"), await shelf.join("7")]).toEqual([[], undefined]);
    expect(await shelf.list("8")).toHaveLength(1);
  });

  test("and is offered again to a log that was restored from a backup", async () => {
    const outbox = open();
    const [key = ""] = await keys(outbox, no);
    await outbox.settle(stored(key, 1), 5);
    await outbox.offerAgain(5);
    expect(outbox.take()).toEqual([]);
    await outbox.offerAgain(6);
    expect(outbox.take()).toMatchObject([{ k: key, again: true }]);
    const again = open();
    await again.safe();
    expect(again.unsent).toBe(1);
    await outbox.settle({ ...stored(key, 9), dup: true }, 6);
    await outbox.offerAgain(6);
    expect(outbox.unsent).toBe(0);
  });
});

test("a connection that the browser has cut is opened again", async () => {
  const shelf = new Shelf();
  const outbox = open("7", shelf);
  await keys(outbox, no);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("phoning-floor");
    request.onsuccess = () => resolve(request.result);
  });
  const proto = Object.getPrototypeOf(database) as IDBDatabase;
  const original = proto.transaction;
  let cuts = 1;
  proto.transaction = function (this: IDBDatabase, ...rest: Parameters<typeof original>) {
    if (cuts-- > 0) throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
    return original.apply(this, rest);
  } as typeof original;
  await keys(outbox, no);
  proto.transaction = original;
  database.close();
  expect(await shelf.list("7")).toHaveLength(2);
});
