/** A part of a screen that comes after the first tap: its script and its words, fetched once. */
import { fetchWords } from "./words";

/** So long after it failed, what is still wanted is asked again. */
const AGAIN_MS = 3_000;

export interface Source<Part> {
  /** The namespaces of the words that it says. */
  readonly says: readonly string[];
  load(): Promise<Part>;
}

export class Late<Part> {
  part: Part | null = null;
  /** Tries that failed, one after the other; another begins when it is asked again. */
  failures = 0;
  #failedAt = 0;
  #coming: Promise<void> | null = null;
  readonly #source: Source<Part>;
  readonly #changed: () => void;

  constructor(source: Source<Part>, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
  }

  /** Begun, or begun again a while after it failed. */
  want(): void {
    if (!this.failures || performance.now() - this.#failedAt > AGAIN_MS) void this.fetch();
  }

  fetch(): Promise<void> {
    if (this.part) return Promise.resolve();
    this.#coming ??= this.#fetch().finally(() => {
      this.#coming = null;
      this.#changed();
    });
    return this.#coming;
  }

  async #fetch(): Promise<void> {
    try {
      const [part] = await Promise.all([this.#source.load(), fetchWords(this.#source.says)]);
      this.part = part;
      this.failures = 0;
    } catch {
      this.failures += 1;
      this.#failedAt = performance.now();
    }
  }
}
