/** A part of a screen that comes after the first tap: its script and its words, fetched once. */
import { fetchWords } from "./words";

export interface Source<Part> {
  /** The namespaces of the words that it says. */
  readonly says: readonly string[];
  load(): Promise<Part>;
}

export class Late<Part> {
  part: Part | null = null;
  /** The last try failed; another begins when it is asked again. */
  failed = false;
  #coming: Promise<void> | null = null;
  readonly #source: Source<Part>;
  readonly #changed: () => void;

  constructor(source: Source<Part>, changed: () => void) {
    this.#source = source;
    this.#changed = changed;
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
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}
