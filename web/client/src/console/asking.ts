/** The commands under way, one at a time for each target, so that a double tap asks once. */
import type { Accepted, Refused, WireCommand } from "../lib/protocol";
import type { Link } from "../lib/session";

type Ask = (command: WireCommand) => Promise<Accepted | Refused>;

/** What is pressed without a link is refused here, with words: nothing is kept for later. */
export function refusedHere({ state }: Link): Refused | null {
  if (state === "live" || state === "behind" || state === "connecting") return null;
  return { ...OFFLINE, code: state === "lost" ? "offline" : state };
}

const OFFLINE: Refused = {
  type: "refused",
  k: "",
  code: "offline",
  final: true,
  retry_ms: 0,
  facts: {},
};

export class Asking {
  readonly #ask: Ask;
  readonly #changed: () => void;
  readonly #under = new Map<string, Promise<boolean>>();
  /** The last refusal, until it is put away or something is accepted for the same target. */
  refused: { target: string; answer: Refused } | null = null;

  constructor(ask: Ask, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  has(target: string): boolean {
    return this.#under.has(target);
  }

  /** True once it is stored, false if it was refused. A target already under way is not asked again. */
  ask(target: string, command: WireCommand): Promise<boolean> {
    const before = this.#under.get(target);
    if (before) return before;
    const answered = this.#ask(command).then((answer) => this.#settle(target, answer));
    this.#under.set(target, answered);
    this.#changed();
    return answered;
  }

  /** The link is back: what was refused for want of it is no news any more. */
  linked(link: Link): void {
    const code = this.refused?.answer.code;
    if (refusedHere(link) === null && (code === "offline" || code === "elsewhere")) this.refused = null;
  }

  forget(): void {
    this.refused = null;
    this.#changed();
  }

  #settle(target: string, answer: Accepted | Refused): boolean {
    this.#under.delete(target);
    const stored = answer.type === "accepted";
    if (!stored) this.refused = { target, answer };
    else if (this.refused?.target === target) this.refused = null;
    this.#changed();
    return stored;
  }
}
