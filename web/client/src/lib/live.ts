/** The real session: one socket, the views that it tells, the outbox that it empties. */
import { onLeaving, onWaking, reloadOnce } from "./doors";
import { Follower } from "./follower";
import type { Item } from "./item";
import { Outbox } from "./outbox";
import { type Outbound, type Presence, STALE_MS, type View, type WireCommand } from "./protocol";
import { Sender } from "./sender";
import type { Change, Opening, Session } from "./session";
import { Shelf } from "./shelf";
import { Socket, type Stop } from "./socket";
import { commandsOf, deliverStranded } from "./stranded";
import type { Clockwork } from "./time";
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

const ignore = (): undefined => undefined;

export class LiveSession implements Session {
  presence: Presence | null = null;
  readonly #sprint: string;
  readonly #clock: Clockwork;
  readonly #vigil: Vigil;
  readonly #socket: Socket;
  readonly #follower: Follower;
  readonly #shelf = new Shelf();
  readonly #outbox: Outbox | null;
  readonly #sender: Sender;
  readonly #told = new Set<(change: Change) => void>();
  readonly #quit: readonly (() => void)[];
  #finalAt: number | null = null;

  constructor({ screen, sprint, outbox }: Opening, clock: Clockwork) {
    this.#sprint = String(sprint);
    this.#clock = clock;
    this.#vigil = new Vigil(clock, STALE_MS, () => this.#tell({ link: true }));
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
    this.#outbox = outbox ? new Outbox(this.#sprint, this.#shelf, clock, () => this.#outboxChanged()) : null;
    this.#sender = new Sender(clock, (frame) => this.#socket.send(frame), this.#outbox);
    this.#quit = [onWaking(() => this.#wake()), onLeaving(() => this.#leave())];
    if (outbox) this.#tidy();
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

  #hear(frame: Outbound): void {
    if (frame.type === "heartbeat") this.#vigil.behind(frame.db_behind_ms);
    this.#vigil.hear();
    switch (frame.type) {
      case "accepted":
      case "refused":
        this.#sender.settle(frame, this.#epoch()).catch(ignore);
        break;
      case "presence":
        this.presence = frame;
        this.#tell({ presence: true });
        break;
      case "bye": // the socket itself obeys it
        break;
      default:
        this.#follower.hear(frame);
    }
    if (frame.type !== "welcome") return;
    this.#vigil.staleAfter(frame.stale_ms);
    this.#sender.begin(frame);
  }

  #seen(view: View, moments: Change["moments"]): void {
    if (view === "shared") this.#remember();
    this.#tell({ [view]: true, moments });
  }

  /** What the outbox must know of the sprint: whether its log was restored, and when it became final. */
  #remember(): void {
    if (!this.#outbox) return;
    this.#outbox.offerAgain(this.#epoch()).catch(ignore);
    const finalAt = this.shared?.when.final_at ?? null;
    if (finalAt === null || finalAt === this.#finalAt) return;
    this.#finalAt = finalAt;
    this.#shelf.seal(this.#sprint, finalAt).catch(ignore);
  }

  #epoch(): number {
    return this.#follower.views.epoch ?? -1;
  }

  #outboxChanged(): void {
    this.#tell({ outbox: true });
    this.#sender?.pump();
  }

  /** What this phone holds of other sprints: let go of what is long final, hand over what is not stored. */
  async #tidy(): Promise<void> {
    await this.#shelf.trim(this.#clock.now()).catch(ignore);
    await deliverStranded(this.#sprint, this.#shelf, this.#clock).catch(ignore);
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
    this.#sender.leave(commandsOf(this.#sprint), this.#epoch()).catch(ignore);
  }

  #tell(change: Partial<Change>): void {
    const whole = { ...NOTHING, ...change };
    for (const call of this.#told) call(whole);
  }
}
