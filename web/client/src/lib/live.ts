/** The real session: one socket, the views that it tells, the outbox that it empties. */
import { ServerClock } from "./clock";
import { onLeaving, onWaking, reloadOnce } from "./doors";
import type { Item } from "./item";
import { Outbox } from "./outbox";
import {
  type Accepted,
  type Beat,
  type Delta,
  type Outbound,
  type Presence,
  type Refused,
  STALE_MS,
  VERSION,
  type View,
  type Welcome,
  type WireCommand,
} from "./protocol";
import { Sender } from "./sender";
import type { Change, Opening, Session } from "./session";
import { Shelf } from "./shelf";
import { Socket, type Stop } from "./socket";
import type { Clockwork } from "./time";
import { Views } from "./views";
import { Vigil } from "./vigil";

const NOTHING: Change = {
  shared: false,
  mine: false,
  lead: false,
  link: false,
  outbox: false,
  presence: false,
  moments: [],
};
/** How long to wait with a new try when loading the page anew has not helped. */
const OUTDATED_MS = 30_000;

export class LiveSession implements Session {
  presence: Presence | null = null;
  readonly #opening: Opening;
  readonly #path: string;
  readonly #clock: Clockwork;
  readonly #time: ServerClock;
  readonly #views = new Views();
  readonly #vigil: Vigil;
  readonly #socket: Socket;
  readonly #sender: Sender;
  readonly #shelf = new Shelf();
  readonly #outbox: Outbox | null;
  readonly #told = new Set<(change: Change) => void>();
  readonly #quit: (() => void)[];
  #finalAt: number | null = null;

  constructor(opening: Opening, clock: Clockwork) {
    this.#opening = opening;
    this.#path = `/sprints/${opening.sprint}`;
    this.#clock = clock;
    this.#time = new ServerClock(clock);
    this.#vigil = new Vigil(clock, STALE_MS, () => this.#tell({ link: true }));
    this.#socket = new Socket(`${location.origin.replace("http", "ws")}${this.#path}/socket`, clock, {
      opened: () => this.#hello(),
      frame: (frame) => this.#hear(frame),
      broke: () => this.#sender.broke(),
      stopped: (why) => this.#stopped(why),
      probe: () => this.#time.ask(),
    });
    this.#sender = new Sender(clock, (frame) => this.#socket.send(frame));
    this.#outbox = opening.outbox ? this.#keep() : null;
    this.#quit = [onWaking(() => this.#wake()), onLeaving(() => this.#leave())];
    this.#socket.connect();
  }

  get shared() {
    return this.#views.state("shared");
  }

  get mine() {
    return this.#views.state("mine");
  }

  get lead() {
    return this.#views.state("lead");
  }

  get link() {
    return this.#vigil.link;
  }

  get outbox(): readonly Item[] {
    return this.#outbox?.items ?? [];
  }

  get divergences(): number {
    return this.#views.divergences;
  }

  now(): number {
    return this.#time.now();
  }

  async tap(command: WireCommand): Promise<Item> {
    if (!this.#outbox) throw new Error("this screen keeps no taps");
    return this.#outbox.put(command);
  }

  ask(command: WireCommand) {
    return this.#sender.ask(command);
  }

  async answer(key: string, before: boolean): Promise<void> {
    await this.#outbox?.answer(key, before);
  }

  subscribe(call: (change: Change) => void): () => void {
    this.#told.add(call);
    return () => this.#told.delete(call);
  }

  takeOver(): void {
    this.#vigil.begin();
    this.#socket.connect();
  }

  /** Leave the sprint: for tests; a page leaves by being closed. */
  close(): void {
    for (const quit of this.#quit) quit();
    this.#vigil.stop();
    this.#socket.stop();
    this.#outbox?.close();
  }

  #keep(): Outbox {
    const outbox = new Outbox(String(this.#opening.sprint), this.#shelf, this.#clock, () => {
      this.#tell({ outbox: true });
      this.#sender.pump();
    });
    this.#sender.carry(outbox);
    this.#shelf.trim(this.#clock.now()).catch(() => undefined);
    return outbox;
  }

  #hello(): void {
    const { screen } = this.#opening;
    const position = this.#views.positions();
    this.#socket.send({ type: "hello", v: VERSION, screen, position, unsent: this.#unsent() });
  }

  #unsent(): number {
    return this.#outbox?.unsent ?? 0;
  }

  #hear(frame: Outbound): void {
    if (frame.type === "heartbeat") this.#vigil.behind(frame.db_behind_ms);
    this.#vigil.hear();
    (this.#heard[frame.type] as (frame: Outbound) => void)(frame);
  }

  readonly #heard: { [F in Outbound as F["type"]]: (frame: F) => void } = {
    welcome: (frame) => this.#welcome(frame),
    snapshot: (frame) => {
      this.#views.take(frame);
      this.#seen(frame.view);
    },
    delta: (frame) => this.#follow(frame),
    heartbeat: (frame) => this.#beat(frame),
    clock: (frame) => this.#time.hear(frame),
    presence: (frame) => {
      this.presence = frame;
      this.#tell({ presence: true });
    },
    accepted: (frame) => this.#settle(frame),
    refused: (frame) => this.#settle(frame),
    bye: () => undefined, // the socket itself obeys it
  };

  #welcome(frame: Welcome): void {
    this.#vigil.staleAfter(frame.stale_ms);
    this.#time.hint(frame.now);
    this.#socket.send(this.#time.ask());
    this.#sender.begin(frame);
  }

  #follow(delta: Delta): void {
    if (this.#views.follow(delta)) this.#seen(delta.view, delta.moments);
    else if (this.#views.ask(delta.view)) this.#hello();
  }

  /** Our own heartbeat answers the server's: a hidden tab's timers are throttled, its messages are not. */
  #beat(beat: Beat): void {
    this.#socket.send({ type: "heartbeat", unsent: this.#unsent() });
    this.#socket.send(this.#time.ask());
    const wrong = this.#views.check(beat);
    if (wrong.filter((view) => this.#views.ask(view)).length) this.#hello();
  }

  #seen(view: View, moments: Change["moments"] = []): void {
    if (view === "shared") this.#remember();
    this.#tell({ [view]: true, moments });
  }

  /** What the outbox must know of the sprint: whether its log was restored, and when it became final. */
  #remember(): void {
    if (!this.#outbox) return;
    this.#outbox.offerAgain(this.#epoch()).catch(() => undefined);
    const finalAt = this.shared?.when.final_at ?? null;
    if (finalAt === null || finalAt === this.#finalAt) return;
    this.#finalAt = finalAt;
    this.#shelf.seal(this.#outbox.sprint, finalAt).catch(() => undefined);
  }

  #settle(answer: Accepted | Refused): void {
    this.#sender.settle(answer, this.#epoch()).catch(() => undefined);
  }

  #epoch(): number {
    return this.#views.epoch ?? -1;
  }

  #stopped(why: Stop): void {
    this.#sender.broke();
    if (why === "reload") this.#renew();
    else this.#vigil.end(why);
  }

  /** The server speaks another version: load the page anew, once everything tapped is on the disk. */
  async #renew(): Promise<void> {
    await this.#outbox?.safe();
    if (!reloadOnce(this.#clock.now())) this.#clock.after(OUTDATED_MS, () => this.#socket.connect());
  }

  #wake(): void {
    if (this.link.state === "elsewhere" || this.link.state === "signed_out") return;
    this.#vigil.wake();
    this.#socket.wake();
  }

  #leave(): void {
    this.#sender.leave(`${this.#path}/commands`, this.#epoch()).catch(() => undefined);
  }

  #tell(change: Partial<Change>): void {
    const whole = { ...NOTHING, ...change };
    for (const call of this.#told) call(whole);
  }
}
