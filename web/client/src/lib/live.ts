/** The real session: one socket, the views that it tells, the outbox that it empties. */
import { onLeaving, onWaking, reloadOnce } from "./doors";
import { Follower } from "./follower";
import type { Item, Made } from "./item";
import { letGoOfPages } from "./kept_pages";
import { Outbox } from "./outbox";
import {
  type Bye,
  type Outbound,
  type Presence,
  STALE_MS,
  type View,
  type Welcome,
  type WireCommand,
} from "./protocol";
import { SeatKeeper } from "./seat";
import { Sender } from "./sender";
import type { Change, Opening, Session } from "./session";
import { Shelf } from "./shelf";
import { Socket, type Stop } from "./socket";
import { commandsOf, deliverStranded } from "./stranded";
import type { Clockwork } from "./time";
import { Told } from "./told";
import { Vigil } from "./vigil";

/** How long to wait with a new try when loading the page anew has not helped. */
const OUTDATED_MS = 30_000;
/** What is of other sprints and other days waits so long: the first tap has the disk for itself. */
const TIDY_MS = 3_000;
/** How long to wait with a new try when nobody could say whether this phone has a seat. */
const LATER_MS = 3_000;

const ignore = (): undefined => undefined;

export class LiveSession implements Session {
  presence: Presence | null = null;
  farewell: Bye["code"] | null = null;
  readonly #sprint: string;
  readonly #clock: Clockwork;
  readonly #vigil: Vigil;
  readonly #socket: Socket;
  readonly #follower: Follower;
  readonly #shelf = new Shelf();
  readonly #outbox: Outbox | null;
  readonly #sender: Sender;
  readonly #seat: SeatKeeper;
  readonly #told = new Told();
  readonly #quit: readonly (() => void)[];
  #finalAt: number | null = null;
  /** Of the log that the server last spoke of. */
  #epoch = -1;

  constructor({ screen, sprint, outbox, rep, ticket }: Opening, clock: Clockwork) {
    this.#sprint = String(sprint);
    this.#seat = new SeatKeeper(this.#sprint, this.#shelf, ticket);
    this.#clock = clock;
    this.#vigil = new Vigil(clock, STALE_MS, () => this.#told.tell({ link: true }));
    const address = `${location.origin.replace("http", "ws")}/sprints/${sprint}/socket`;
    this.#socket = new Socket(address, clock, {
      opened: () => this.#follower.hello(),
      frame: (frame) => this.#hear(frame),
      broke: () => this.#sender.broke(),
      stopped: (why) => this.#stopped(why),
      probe: () => this.#follower.clock.ask(),
    });
    this.#follower = new Follower(screen, clock, {
      send: (frame) => this.#socket.send(frame),
      seen: (view, moments) => this.#seen(view, moments),
      unsent: () => this.#outbox?.unsent ?? 0,
    });
    const changed = () => this.#outboxChanged();
    this.#outbox = outbox ? new Outbox(this.#sprint, this.#shelf, clock, changed, rep) : null;
    this.#sender = new Sender(clock, (frame) => this.#socket.send(frame), this.#outbox);
    this.#quit = [
      onWaking(() => this.#wake()),
      onLeaving(() => this.#leave()),
      clock.after(TIDY_MS, () => outbox && this.#tidy()),
    ];
    this.#socket.connect();
  }

  get shared() {
    return this.#follower.views.state("shared");
  }

  get mine() {
    return this.#follower.views.state("mine");
  }

  get lead() {
    return this.#follower.views.state("lead");
  }

  get link() {
    return this.#vigil.link;
  }

  get outbox(): readonly Item[] {
    return this.#outbox?.items ?? [];
  }

  get divergences(): number {
    return this.#follower.views.divergences;
  }

  now(): number {
    return this.#follower.clock.now();
  }

  async tap(command: WireCommand, made?: Made): Promise<Item> {
    if (!this.#outbox) throw new Error("this screen keeps no taps");
    return this.#outbox.put(command, made);
  }

  ask(command: WireCommand) {
    return this.#sender.ask(command);
  }

  async answer(key: string, before: boolean): Promise<void> {
    await this.#outbox?.answer(key, before);
  }

  subscribe(call: (change: Change) => void): () => void {
    return this.#told.add(call);
  }

  takeOver(): void {
    this.#vigil.begin();
    this.#socket.connect();
  }

  async renew(): Promise<void> {
    await this.#outbox?.safe();
    const page = await fetch(location.href).catch(ignore);
    if (page?.ok) reloadOnce(this.#clock.now());
  }

  async forget(): Promise<void> {
    await Promise.all([letGoOfPages(), this.#seat.forget()]);
  }

  /** Leave the sprint: for tests; a page leaves by being closed. */
  close(): void {
    for (const quit of this.#quit) quit();
    this.#vigil.stop();
    this.#socket.stop();
    this.#outbox?.close();
  }

  #hear(frame: Outbound): void {
    if (frame.type === "heartbeat") this.#vigil.behind(frame.db_behind_ms);
    this.#vigil.hear();
    switch (frame.type) {
      case "accepted":
      case "refused":
        this.#sender.settle(frame, this.#epoch).catch(ignore);
        break;
      case "presence":
        this.presence = frame;
        this.#told.tell({ presence: true });
        break;
      case "cheers":
      case "ping": // on no line of the log: moments all the same
        this.#told.tell({ moments: [frame] });
        break;
      case "bye": // the socket itself obeys it
        this.farewell = frame.code;
        break;
      default:
        this.#follower.hear(frame);
    }
    if (frame.type !== "welcome") return;
    this.#vigil.staleAfter(frame.stale_ms);
    this.#begin(frame).catch(ignore);
  }

  /** A log that lost what this phone had stored is offered that first, then what was tapped since. */
  async #begin(welcome: Welcome): Promise<void> {
    this.#epoch = welcome.epoch;
    if (this.#outbox) await this.#outbox.offerAgain(welcome.epoch).catch(ignore);
    if (this.#socket.isOpen) this.#sender.begin(welcome);
  }

  #seen(view: View, moments: Change["moments"]): void {
    if (this.#outbox) this.#remember();
    this.#told.tell({ [view]: true, moments });
  }

  /** What may have to be proved or healed later: how this phone joined, and when the sprint became final. */
  #remember(): void {
    if (this.mine) this.#seat.keep(this.mine, this.#clock.now()).catch(ignore);
    const finalAt = this.shared?.when.final_at ?? null;
    if (finalAt === null || finalAt === this.#finalAt) return;
    this.#finalAt = finalAt;
    this.#shelf.seal(this.#sprint, finalAt).catch(ignore);
  }

  #outboxChanged(): void {
    this.#told.tell({ outbox: true });
    this.#sender?.pump();
    this.#follower?.emptied();
  }

  /** What this phone holds of other sprints: let go of what is long final, hand over what is not stored. */
  async #tidy(): Promise<void> {
    const known = this.#epoch < 0 ? 0 : this.now(); // of the server's clock nothing, until it greets
    await this.#shelf.trim(this.#clock.now(), known).catch(ignore);
    await deliverStranded(this.#sprint, this.#shelf, this.#clock).catch(ignore);
  }

  #stopped(why: Stop): void {
    this.#sender.broke();
    if (why === "reload" && this.farewell === "renewed")
      location.reload(); // a wall's page says what is no longer so
    else if (why === "reload") this.#outdated();
    else if (why === "signed_out" && this.#outbox) this.#return().catch(ignore);
    else this.#vigil.end(why);
  }

  /** The database does not know this phone: perhaps it is older than the phone's seat. */
  async #return(): Promise<void> {
    const found = await this.#seat.comeBack();
    if (found === "no") this.#vigil.end("signed_out");
    else this.#connectAfter(found === "later" ? LATER_MS : 0);
  }

  /** The server speaks another version: load the page anew, once everything tapped is on the disk. */
  async #outdated(): Promise<void> {
    await this.#outbox?.safe();
    if (!reloadOnce(this.#clock.now())) this.#connectAfter(OUTDATED_MS);
  }

  /** Unless a link was found meanwhile: the phone woke, say. */
  #connectAfter(ms: number): void {
    this.#clock.after(ms, () => this.#socket.isOpen || this.#socket.connect());
  }

  #wake(): void {
    if (this.link.state === "elsewhere" || this.link.state === "signed_out") return;
    this.#vigil.wake();
    this.#socket.wake();
  }

  #leave(): void {
    this.#sender.leave(commandsOf(this.#sprint), this.#epoch).catch(ignore);
  }
}
