/** What a host has asked and nobody has answered: sent again under the same key, then given up in words. */
import { mint } from "./key";
import type { Accepted, Do, Refused, WireCommand } from "./protocol";
import type { Clockwork } from "./time";

type Answer = Accepted | Refused;
interface Asked {
  frame: Do;
  resolve: (answer: Answer) => void;
  /** Why it was put off, the last time that the server said so. */
  put_off: Refused | null;
}

/** A host who pressed looks at the screen for so long; what happens later would surprise the room. */
export const PATIENCE_MS = 10_000;

export class Asks {
  readonly #open = new Map<string, Asked>();
  readonly #clock: Clockwork;

  constructor(clock: Clockwork) {
    this.#clock = clock;
  }

  add(command: WireCommand): { frame: Do; answer: Promise<Answer> } {
    const now = Math.floor(this.#clock.now());
    const frame: Do = { type: "do", k: mint(now), t_tap: now, t_send: now, do: command };
    const answer = new Promise<Answer>((resolve) =>
      this.#open.set(frame.k, { frame, resolve, put_off: null }),
    );
    this.#clock.after(PATIENCE_MS, () => this.#giveUp(frame.k));
    return { frame, answer };
  }

  /** Whether this was an answer to one of ours. */
  settle(answer: Answer): boolean {
    const asked = this.#open.get(answer.k);
    if (!asked) return false;
    this.#open.delete(answer.k);
    asked.resolve(answer);
    return true;
  }

  /** Whether that was put off which is one of ours. */
  putOff(answer: Refused): boolean {
    const asked = this.#open.get(answer.k);
    if (asked) asked.put_off = answer;
    return asked !== undefined;
  }

  /** It is never sent again; perhaps it was stored, and then the screen shows it. */
  #giveUp(k: string): void {
    const asked = this.#open.get(k);
    if (!asked) return;
    this.#open.delete(k);
    const { put_off } = asked;
    const facts = put_off?.facts ?? {};
    const code = put_off?.code ?? "unanswered";
    asked.resolve({ type: "refused", k, code, final: true, retry_ms: 0, facts });
  }

  /** What to send again, all of it or one. */
  again(key?: string): Do[] {
    const now = Math.floor(this.#clock.now());
    const open = [...this.#open.values()].filter(({ frame }) => key === undefined || frame.k === key);
    return open.map(({ frame }) => ({ ...frame, t_send: now }));
  }
}
