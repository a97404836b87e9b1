// @vitest-environment node
/** A worksheet is kept as it is typed, and no network is needed for it. */
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Outbox } from "../../../src/lib/outbox";
import type { MineState } from "../../../src/lib/protocol";
import { Shelf } from "../../../src/lib/shelf";
import { Drafts, type Field, LONGEST_MS, REST_MS } from "../../../src/pad/warmup/drafts";
import { HandClock } from "../../lib/bench";

const FIELD: Field = { warmup: 1, objection: "no_time", question: "answer" };
let sprints = 700;
let clock: HandClock;
let phone: Outbox;
const open: Outbox[] = [];

function outbox(sprint: string): Outbox {
  const made = new Outbox(sprint, new Shelf(), clock, () => {});
  open.push(made);
  return made;
}

const told = (text: string, answer = "a"): MineState =>
  ({
    warmup: {
      number: 1,
      partners: [],
      votes: [],
      written: [{ objection: "no_time", question: "answer", text, answer, posted: false, signed: false }],
    },
  }) as unknown as MineState;

function drafts(mine: MineState | null = null): Drafts {
  const floor = {
    mine,
    get outbox() {
      return phone.items;
    },
  };
  return new Drafts(floor, (command) => phone.put(command), clock);
}

const texts = () => phone.items.map(({ command }) => (command as unknown as { text: string }).text);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  clock = new HandClock();
  phone = outbox(String(sprints++));
  await phone.safe();
});

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

describe("A worksheet without a network", () => {
  it("is on the phone's disk once the thumb rests, and comes back after the tab was killed", async () => {
    const before = drafts();
    before.type(FIELD, "Deux");
    before.type(FIELD, "Deux minutes.");
    clock.pass(REST_MS - 1);
    expect(phone.items).toHaveLength(0);
    clock.pass(1);
    await phone.safe();
    expect(texts()).toEqual(["Deux minutes."]);
    const { sprint } = phone;
    phone.close();
    phone = outbox(sprint);
    await phone.safe();
    expect(drafts().read(FIELD).text).toBe("Deux minutes.");
    expect(phone.take().map((frame) => frame.do)).toMatchObject([
      { c: "write_worksheet", text: "Deux minutes." },
    ]);
  });

  it("is kept at times while somebody types on and on", async () => {
    const sheet = drafts();
    for (let at = 0; at <= LONGEST_MS; at += 500) {
      sheet.type(FIELD, "x".repeat(1 + at / 500));
      clock.pass(500);
    }
    await phone.safe();
    expect(phone.items.length).toBeGreaterThanOrEqual(1);
  });

  it("is kept at once when the page is left", async () => {
    const sheet = drafts();
    sheet.type(FIELD, "Deux minutes.");
    await sheet.keepAll();
    expect(texts()).toEqual(["Deux minutes."]);
    expect(sheet.read(FIELD).text).toBe("Deux minutes.");
  });

  it("shows what this phone keeps over what the floor has told, until the floor has it", async () => {
    const sheet = drafts(told("Ancienne."));
    expect(sheet.read(FIELD).text).toBe("Ancienne.");
    sheet.type(FIELD, "Nouvelle.");
    expect(sheet.read(FIELD).text).toBe("Nouvelle.");
    await sheet.keepAll();
    expect(sheet.read(FIELD).text).toBe("Nouvelle.");
    const [item] = phone.items;
    await phone.settle({ type: "accepted", k: item?.key ?? "", seq: 4, dup: false, late: false }, 5);
    expect(drafts(told("Relue ailleurs.")).read(FIELD).text).toBe("Relue ailleurs.");
  });

  it("leaves what is under the thumb as it was typed, whatever the floor makes of it", async () => {
    const sheet = drafts(told("De"));
    sheet.type(FIELD, "Deux ");
    await sheet.keepAll();
    const [item] = phone.items;
    await phone.settle({ type: "accepted", k: item?.key ?? "", seq: 4, dup: false, late: false }, 5);
    expect(sheet.read(FIELD).text).toBe("Deux ");
    sheet.type(FIELD, `${sheet.read(FIELD).text}minutes.`);
    await sheet.keepAll();
    expect(texts().at(-1)).toBe("Deux minutes.");
  });

  it("sends the versions of one field one after the other", async () => {
    const sheet = drafts();
    sheet.type(FIELD, "Un.");
    await sheet.keepAll();
    await sheet.mark(FIELD, { posted: true });
    sheet.type({ ...FIELD, question: "meant" }, "Rien.");
    await sheet.keepAll();
    const sent = phone.take();
    expect(sent.map((frame) => frame.do)).toMatchObject([{ text: "Un." }, { text: "Rien." }]);
    await phone.settle({ type: "accepted", k: sent[0]?.k ?? "", seq: 4, dup: false, late: false }, 5);
    expect(phone.take().map((frame) => frame.do)).toMatchObject([{ text: "Un.", posted: true }]);
  });

  it("takes its words along when it is marked", async () => {
    const sheet = drafts();
    sheet.type(FIELD, "Un.");
    await sheet.mark(FIELD, { posted: true, signed: true });
    expect(phone.items.map(({ command }) => command)).toMatchObject([
      { text: "Un.", posted: true, signed: true },
    ]);
    clock.pass(LONGEST_MS);
    await phone.safe();
    expect(phone.items).toHaveLength(1);
  });

  it("asks nothing but what the floor understands, whatever the floor has told", async () => {
    await drafts(told("Un.")).mark(FIELD, { posted: true });
    expect(phone.items[0]?.command).toEqual({
      c: "write_worksheet",
      ...FIELD,
      text: "Un.",
      posted: true,
      signed: false,
    });
  });
});
