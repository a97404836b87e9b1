/** A worksheet as it is typed: kept in the outbox whenever the thumb rests, so that no network is needed. */
import type { Item } from "../../lib/item";
import type { MineState, Question, WireCommand, WriteWorksheet } from "../../lib/protocol";
import type { Clockwork } from "../../lib/time";

/** A pause in typing after which it is kept; and the longest that typing on may put that off. */
export const REST_MS = 900;
export const LONGEST_MS = 4_000;

export interface Field {
  warmup: number;
  objection: string;
  question: Question;
}

export interface Sheet {
  text: string;
  posted: boolean;
  signed: boolean;
}

interface Floor {
  readonly mine: MineState | null;
  readonly outbox: readonly Item[];
}

const EMPTY: Sheet = { text: "", posted: false, signed: false };

const nameOf = ({ warmup, objection, question }: Field): string => `${warmup}.${objection}.${question}`;

type Send = (command: WireCommand) => Promise<unknown>;

export class Drafts {
  readonly #floor: Floor;
  readonly #send: Send;
  readonly #clock: Clockwork;
  readonly #typed = new Map<string, { field: Field; sheet: Sheet; since: number }>();
  readonly #rests = new Map<string, () => void>();
  /** Fields that were typed into while this sheet is open. */
  readonly #here = new Set<string>();

  constructor(floor: Floor, send: Send, clock: Clockwork) {
    this.#floor = floor;
    this.#send = send;
    this.#clock = clock;
  }

  /** What the field holds: what is being typed, else what this phone keeps, else what the floor told. Under the
   * thumb it stays as typed: what the floor tells comes a little later, and without the space at its end. */
  read(field: Field): Sheet {
    const typed = this.#typed.get(nameOf(field));
    if (typed) return typed.sheet;
    const kept = this.kept(field);
    if (kept && this.#stands(kept, field)) return said(kept);
    const told = written(this.#floor.mine, field);
    return told ?? (kept ? said(kept) : EMPTY);
  }

  #stands({ status }: Item, field: Field): boolean {
    return status === "stored" ? this.#here.has(nameOf(field)) : status !== "refused";
  }

  /** The last version of it that this phone put on its disk. */
  kept(field: Field): Item | undefined {
    const name = nameOf(field);
    const mine = ({ command }: Item) => command.c === "write_worksheet" && nameOf(command) === name;
    return this.#floor.outbox.filter(mine).at(-1);
  }

  /** Typed, and not yet at rest. */
  type(field: Field, text: string): void {
    const name = nameOf(field);
    const since = this.#typed.get(name)?.since ?? this.#clock.elapsed();
    this.#here.add(name);
    this.#typed.set(name, { field, sheet: { ...this.read(field), text }, since });
    this.#rests.get(name)?.();
    const left = since + LONGEST_MS - this.#clock.elapsed();
    const wait = Math.max(0, Math.min(REST_MS, left));
    this.#rests.set(
      name,
      this.#clock.after(wait, () => void this.keep(field)),
    );
  }

  /** To the wall, off it, signed or not: at once, with the words as they stand. */
  async mark(field: Field, change: Partial<Omit<Sheet, "text">>): Promise<void> {
    const sheet = { ...this.read(field), ...change };
    this.#typed.set(nameOf(field), { field, sheet, since: this.#clock.elapsed() });
    await this.keep(field);
  }

  /** On the phone's disk. Nothing typed, nothing to keep. */
  async keep(field: Field): Promise<void> {
    const name = nameOf(field);
    const typed = this.#typed.get(name);
    this.#rests.get(name)?.();
    this.#rests.delete(name);
    if (!typed) return;
    const command: WriteWorksheet = { c: "write_worksheet", ...field, ...typed.sheet };
    await this.#send(command);
    if (this.#typed.get(name) === typed) this.#typed.delete(name);
  }

  /** The page may be leaving. */
  async keepAll(): Promise<void> {
    await Promise.all([...this.#typed.values()].map(({ field }) => this.keep(field)));
  }
}

function said({ command }: Item): Sheet {
  if (command.c !== "write_worksheet") return EMPTY;
  return { text: command.text, posted: command.posted ?? false, signed: command.signed ?? false };
}

function written(mine: MineState | null, field: Field): Sheet | undefined {
  const warmup = mine?.warmup;
  if (warmup?.number !== field.warmup) return undefined;
  const found = warmup.written.find(
    (one) => one.objection === field.objection && one.question === field.question,
  );
  return found && { text: found.text, posted: found.posted, signed: found.signed };
}
