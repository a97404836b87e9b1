/** What this phone has to send: kept before it is shown as kept, sent in order, held until answered. */
import type { Item, Made } from "./item";
import { mint } from "./key";
import { type Accepted, type Do, type Refused, WINDOW, type WireCommand } from "./protocol";
import type { Kept, Shelf } from "./shelf";
import type { Clockwork } from "./time";

const CHANNEL = "phoning-floor.outbox";

export class Outbox {
  /** In the order of the taps. */
  items: readonly Item[] = [];
  readonly sprint: string;
  /** Unknown: whoever tapped in that sprint. */
  readonly #rep: string | undefined;
  readonly #shelf: Shelf;
  readonly #clock: Clockwork;
  readonly #changed: () => void;
  readonly #tabs = new BroadcastChannel(CHANNEL);
  readonly #flying = new Set<string>();
  #kept: readonly Kept[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(sprint: string, shelf: Shelf, clock: Clockwork, changed: () => void, rep?: string) {
    this.sprint = sprint;
    this.#rep = rep;
    this.#shelf = shelf;
    this.#clock = clock;
    this.#changed = changed;
    this.#tabs.onmessage = ({ data }) => {
      if (data === sprint) this.reload().catch(() => undefined);
    };
    this.reload().catch(() => undefined); // a tap will say that nothing can be kept
  }

  /** How many commands the server has not stored yet. */
  get unsent(): number {
    return this.#kept.filter(open).length;
  }

  /** Keep a command; resolves once it is on the disk. */
  put(command: WireCommand, made: Made = this.#made()): Promise<Item> {
    const asked = this.#questioned(command);
    if (asked) return this.answer(asked.key, false).then(() => asked);
    const { key, at } = made;
    const kept: Kept = { sprint: this.sprint, rep: this.#rep, key, command, t_tap: at, status: "kept" };
    return this.#inTurn(async () => {
      if (this.#kept.some((one) => one.key === key)) return kept; // handed over twice
      await this.#shelf.put(kept);
      this.#show([...this.#kept, kept]);
      this.#tabs.postMessage(this.sprint);
      return kept;
    });
  }

  #made(): Made {
    const at = Math.floor(this.#clock.now());
    return { key: mint(at), at };
  }

  /** What to send now, oldest first, as far as the window allows. A command about a call waits for what
   * came before it about the same call, so that a retry cannot put them in another order. */
  take(window = WINDOW, pace = window): Do[] {
    const most = Math.min(window - this.#flying.size, pace);
    const busy = new Set<string>();
    const due: Kept[] = [];
    for (const kept of this.#kept.filter(open)) {
      const about = subject(kept);
      const free = kept.status === "kept" && !this.#flying.has(kept.key) && !busy.has(about);
      if (free && due.length < most) due.push(kept);
      busy.add(about);
    }
    for (const { key } of due) this.#flying.add(key);
    if (due.length) this.#show(this.#kept);
    return due.map((kept) => frame(kept, this.#clock.now()));
  }

  /** What is not stored, oldest first, whether it is under way or not: for a page that may be leaving. */
  batch(most: number): Do[] {
    const unsure = this.#kept.filter(({ status }) => status === "kept").slice(0, most);
    return unsure.map((kept) => frame(kept, this.#clock.now()));
  }

  /** The link broke, or the server is busy: what was under way is to be sent again. */
  release(key?: string): void {
    if (key === undefined) this.#flying.clear();
    else this.#flying.delete(key);
    this.#show(this.#kept);
  }

  /** The server's last word about a command. */
  async settle(answer: Accepted | Refused, epoch: number): Promise<void> {
    await this.#alter(answer.k, (kept) => settled(kept, answer, epoch));
    if (answer.type === "accepted" || !answer.final) return;
    const about = this.#kept.filter((kept) => open(kept) && subject(kept) === answer.k);
    for (const { key } of about) await this.#alter(key, (kept) => settled(kept, answer, epoch));
  }

  /** Taking back a tap that waits for an answer answers it: the server has nothing to take back. */
  #questioned(command: WireCommand): Kept | undefined {
    if (command.c !== "retract_outcome") return undefined;
    return this.#kept.find(({ key, status }) => key === command.outcome && status === "question");
  }

  /** Answer « Commencé avant le gong ? »: the same key goes again, with the answer. */
  answer(key: string, before: boolean): Promise<void> {
    return this.#alter(key, (kept) =>
      kept.status === "question" && kept.command.c === "log_outcome"
        ? { ...kept, status: "kept", command: { ...kept.command, before_gong: before } }
        : kept,
    );
  }

  /** A log of another epoch comes from a backup: offer again what it may have lost. */
  offerAgain(epoch: number): Promise<void> {
    return this.#inTurn(async () => {
      const lost = this.#kept.filter((kept) => kept.status === "stored" && kept.epoch !== epoch);
      if (!lost.length) return;
      const keys = new Set(lost.map(({ key }) => key));
      const offer = (kept: Kept): Kept => (kept.status === "stored" ? { ...kept, status: "kept" } : kept);
      await this.#shelf.alter(keys, offer);
      this.#show(this.#kept.map((kept) => (keys.has(kept.key) ? offer(kept) : kept)));
      this.#tabs.postMessage(this.sprint);
    });
  }

  /** Read again what is on the disk: another tab may have changed it. What another rep tapped on this
   * phone waits there until that rep is back. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      const all = await this.#shelf.list(this.sprint);
      this.#show(all.filter(({ rep }) => !this.#rep || rep === this.#rep));
    });
  }

  /** Resolves when everything asked so far is on the disk. */
  safe(): Promise<unknown> {
    return this.#turn;
  }

  close(): void {
    this.#tabs.close();
  }

  #alter(key: string, change: (kept: Kept) => Kept): Promise<void> {
    return this.#inTurn(async () => {
      this.#flying.delete(key);
      this.#show(this.#kept.map((kept) => (kept.key === key ? change(kept) : kept)));
      await this.#shelf.alter([key], change);
      this.#tabs.postMessage(this.sprint);
    });
  }

  #show(kept: readonly Kept[]): void {
    this.#kept = kept;
    this.items = kept.map((one) => (this.#flying.has(one.key) ? { ...one, status: "sent" } : one));
    this.#changed();
  }

  /** One thing at a time, so that a reload never shows less than what was just kept. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

const open = ({ status }: Item): boolean => status === "kept" || status === "question";

/** What a command is about: a call, its own or the one that it names; a field of a worksheet. */
const subject = ({ key, command }: Item): string => {
  if (command.c === "write_worksheet") return `${command.warmup}.${command.objection}.${command.question}`;
  return "outcome" in command ? command.outcome : key;
};

const frame = (kept: Kept, now: number): Do => ({
  type: "do",
  k: kept.key,
  t_tap: kept.t_tap,
  t_send: Math.floor(now),
  do: kept.command,
  ...(kept.seq === undefined ? {} : { again: true }),
});

function settled(kept: Kept, answer: Accepted | Refused, epoch: number): Kept {
  if (answer.type === "accepted") {
    const { code: _code, ...rest } = kept;
    return { ...rest, status: "stored", seq: answer.seq, late: answer.late, epoch };
  }
  if (kept.status === "stored") return kept; // it was sent twice, and one of the two was stored
  return { ...kept, status: answer.final ? "refused" : "question", code: answer.code };
}
