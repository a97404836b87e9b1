/** The rep's remote: what a thumb can do with it, and what lies open on the glass. */
import type { Head, LogOutcome, Mode, Moment, Reason, WireCommand } from "../lib/protocol";
import type { Made, Session } from "../lib/session";
import type { Early } from "./early";
import { firstKind, headOf } from "./heads";
import { secondOf } from "./say_more";
import { asksMore, LEAVES_MS, SHOWS_MS, type Sheet } from "./sheet";
import { back, HERE, left, type Return } from "./tape";

/** For so long the ring offers to undo; a correction is possible until the result. */
export const UNDO_MS = 10_000;
/** A second touch of the same key within this is the same touch. */
const BOUNCE_MS = 250;
/** A meeting's light stays so long, unless it is left. */
export const PARTY_MS = 12_000;
const MODE_MS = 1_500;

/** A moment that the server told, and when this phone heard it. */
export interface Heard {
  moment: Moment;
  at: number;
}
const MOST_HEARD = 20;

/** Only one's own tap is said. */
export type Say = (what: "kept" | "undone" | "unwritable", kind: string, times: number) => void;

export interface Tapped {
  key: string;
  kind: string;
  times: number;
  at: number;
}

export class Remote {
  sheet: Sheet | null = null;
  /** The place that is open: its id. */
  panel: string | null = null;
  /** The latest tap, while it may be undone by the ring. */
  last: Tapped | null = null;
  /** A meeting just rung: the whole glass is light. */
  party: Tapped | null = null;
  /** « Commencé avant le gong », for the next tap only. */
  before = false;
  unwritable = false;
  /** Asked to be forgotten: when the server shows this phone out, that was the answer. */
  erasing = false;
  opened: { name: string; nth: number; at: number } | null = null;
  /** The latest moments, for the lines of the features; `at` is of `elapsed`. */
  heard: readonly Heard[] = [];
  away: Return = HERE;
  awakeAt: number;
  #pressed: { head: Head; at: number } | null = null;

  readonly session: Session;
  /** Ms that only grow: what lies on the glass leaves in its time, whatever is learnt of the server's clock. */
  readonly elapsed: () => number;
  readonly changed: () => void;
  readonly say: Say;

  constructor(session: Session, changed: () => void, say: Say = () => {}, elapsed = () => performance.now()) {
    this.session = session;
    this.changed = changed;
    this.say = say;
    this.elapsed = elapsed;
    this.awakeAt = elapsed();
  }

  /** A key: kept at once, unless the head asks before. */
  press(head: Head): void {
    const now = this.elapsed();
    if (this.#pressed?.head === head && now - this.#pressed.at < BOUNCE_MS) return;
    this.#pressed = { head, at: now };
    if (head === "meeting" || head === "do_not_call") this.show({ is: head });
    else void this.keep({ kind: firstKind(head) });
  }

  /** What was tapped before this remote was there, each under the key and the instant of its touch. */
  async takeEarly(early: Early): Promise<void> {
    for (let tap = early.taps[0]; tap; tap = early.taps[0]) {
      await this.keep({ kind: firstKind(tap.head) }, tap);
      early.shift();
    }
    if (early.asks) this.show({ is: early.asks });
    early.asks = null;
  }

  async keep(what: Omit<LogOutcome, "c" | "before_gong">, made?: Made): Promise<Tapped | null> {
    const command: WireCommand = { c: "log_outcome", ...what, ...this.#beforeGong() };
    const item = await this.send(command, made);
    if (!item) {
      this.show(null); // whatever asked lies over the line that says it
      this.say("unwritable", what.kind, 1);
      return null;
    }
    const tapped = { key: item.key, kind: what.kind, times: what.times ?? 1, at: this.elapsed() };
    this.before = false;
    this.last = tapped;
    this.sheet = asksMore(headOf(what.kind)) ? secondOf(this, tapped, tapped.at + LEAVES_MS) : null;
    this.say("kept", tapped.kind, tapped.times);
    this.changed();
    return tapped;
  }

  #beforeGong(): Pick<LogOutcome, "before_gong"> {
    const closed = this.session.shared?.when.phase === "closed";
    return closed && this.before ? { before_gong: true } : {};
  }

  /** Kept on this phone; null when it no longer writes. */
  async send(command: WireCommand, made?: Made): Promise<{ key: string } | null> {
    try {
      const item = await this.session.tap(command, made);
      this.unwritable = false;
      return item;
    } catch {
      this.unwritable = true;
      this.changed();
      return null;
    }
  }

  /** The rep rings for a dated meeting; the wall lights up. */
  async ring(): Promise<void> {
    this.party = await this.keep({ kind: "meeting", rung: true });
    this.changed();
  }

  endParty(): void {
    this.party = null;
    this.changed();
  }

  async undo(): Promise<void> {
    const { last } = this;
    if (!last) return;
    await this.retract(last.key);
    this.say("undone", last.kind, last.times);
  }

  async retract(key: string): Promise<void> {
    if (!(await this.send({ c: "retract_outcome", outcome: key }))) return;
    if (this.last?.key === key) this.last = null;
    this.sheet = null;
    this.party = null;
    this.changed();
  }

  // What only shows -------------------------------------------------------------------------------

  show(sheet: Sheet | null): void {
    this.sheet = sheet;
    this.changed();
  }

  showRank(): void {
    this.show({ is: "rank", until: this.elapsed() + SHOWS_MS });
  }

  open(panel: string | null): void {
    this.panel = panel;
    this.sheet = null;
    this.changed();
  }

  // The rest of what may be asked -----------------------------------------------------------------

  chooseMode(mode: Mode): void {
    void this.send({ c: "choose_mode", mode });
    if (this.sheet?.is === "mode") this.show({ is: "mode", until: this.elapsed() + MODE_MS });
  }

  correct(key: string, kind: string, reason: Reason, talked: boolean): void {
    void this.send({ c: "correct_outcome", outcome: key, kind, reason, talked });
  }

  review(key: string): void {
    void this.send({ c: "ask_review", outcome: key });
  }

  /** True once the floor has forgotten who this was. */
  async erase(): Promise<boolean> {
    const rep = this.session.mine?.rep;
    if (!rep) return false;
    this.erasing = true;
    const answer = await this.session.ask({ c: "erase_rep", rep });
    this.erasing = answer.type === "accepted";
    if (this.erasing) await this.session.forget().catch(() => undefined);
    return this.erasing;
  }

  // Coming and going ------------------------------------------------------------------------------

  leave(): void {
    this.away = left(this.away, this.session.now());
  }

  wake(): void {
    this.awakeAt = this.elapsed();
    this.away = back(this.away, this.session.now());
    this.changed();
  }

  hearMoments(moments: readonly Moment[]): void {
    const at = this.elapsed();
    const all = [...this.heard, ...moments.map((moment) => ({ moment, at }))];
    // A word to this rep alone is not pushed out by the hands of thirty.
    this.heard = all.filter(({ moment }, n) => moment.type === "ping" || n >= all.length - MOST_HEARD);
    for (const moment of moments) {
      if (moment.type !== "meeting") continue;
      this.opened = { name: moment.name, nth: moment.nth, at };
    }
  }
}
