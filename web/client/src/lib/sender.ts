/** Moves what the outbox keeps and what a host asks over the link, at the pace that the server takes. */
import { Asks } from "./asks";
import type { Outbox } from "./outbox";
import { Pace } from "./pace";
import {
  type Accepted,
  BATCH,
  FOR_NOW,
  type Inbound,
  type Refused,
  type Welcome,
  WINDOW,
  type WireCommand,
} from "./protocol";
import type { Clockwork } from "./time";

/** What the server asks to wait when it does not say how long. */
const RETRY_MS = 1_000;

type Answer = Accepted | Refused;

export class Sender {
  readonly #clock: Clockwork;
  readonly #send: (frame: Inbound) => boolean;
  readonly #asks: Asks;
  readonly #pace: Pace;
  readonly #outbox: Outbox | null;
  #window = WINDOW;
  #open = false;
  #pumping = false;
  #paused: (() => void) | null = null;

  constructor(clock: Clockwork, send: (frame: Inbound) => boolean, outbox: Outbox | null) {
    this.#clock = clock;
    this.#send = send;
    this.#outbox = outbox;
    this.#asks = new Asks(clock);
    this.#pace = new Pace(clock);
  }

  /** The server greeted this screen. Whoever waits at the door has nothing to say yet. */
  begin({ limits, views }: Welcome): void {
    if (!views.includes("shared")) return;
    this.#pace.limit(limits.per_s);
    this.#window = limits.window;
    if (this.#open) return;
    this.#open = true;
    for (const frame of this.#asks.again()) this.#send(frame);
    this.pump();
  }

  /** The link broke: what was under way goes again on the next one. */
  broke(): void {
    this.#open = false;
    this.#outbox?.release();
  }

  /** Send what may go. Taking from the outbox changes it, which asks for this again: once is enough. */
  pump(): void {
    if (!this.#outbox || !this.#open || this.#paused || this.#pumping) return;
    this.#pumping = true;
    for (const frame of this.#outbox.take(this.#window, this.#pace.free())) {
      this.#pace.spend();
      this.#send(frame);
    }
    this.#pumping = false;
    if (this.#pace.free() < 1 && this.#outbox.unsent) this.#pause(this.#pace.wait());
  }

  ask(command: WireCommand): Promise<Answer> {
    const { frame, answer } = this.#asks.add(command);
    if (this.#open) this.#send(frame);
    return answer;
  }

  /** An answer came, by the socket or by HTTP. */
  async settle(answer: Answer, epoch: number): Promise<void> {
    if (answer.type === "refused" && comesAgain(answer)) return this.#retry(answer);
    if (this.#asks.settle(answer)) return;
    await this.#outbox?.settle(answer, epoch);
    this.pump();
  }

  /** The page may be leaving: hand over by HTTP what is not stored, which outlives the page. */
  async leave(url: string, epoch: number): Promise<void> {
    const commands = this.#outbox?.batch(BATCH) ?? [];
    if (!commands.length) return;
    const body = JSON.stringify({ commands });
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(url, { method: "POST", keepalive: true, headers, body });
    if (!answer.ok) return;
    const { answers } = (await answer.json()) as { answers: Answer[] };
    for (const each of answers) await this.settle(each, epoch);
  }

  #retry(refused: Refused): void {
    const { k, retry_ms } = refused;
    const wait = retry_ms || RETRY_MS;
    if (this.#asks.putOff(refused)) {
      this.#clock.after(wait, () => this.#askAgain(k));
      return;
    }
    this.#pause(wait);
    this.#outbox?.release(k);
  }

  #askAgain(key: string): void {
    if (this.#open) for (const frame of this.#asks.again(key)) this.#send(frame);
  }

  #pause(ms: number): void {
    this.#paused?.();
    this.#paused = this.#clock.after(ms, () => {
      this.#paused = null;
      this.pump();
    });
  }
}

/** A refusal for the moment. `gong` is none: it waits for the rep's answer. */
const comesAgain = ({ code, final }: Refused): boolean =>
  code !== "gong" && (!final || FOR_NOW.includes(code));
