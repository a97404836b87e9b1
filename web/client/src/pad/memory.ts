/** What this phone remembers of a sprint between two visits: where it stood, and what the rep has read. */
import type { When } from "../lib/protocol";

export interface Kept {
  when: When | null;
  /** Whether the keys stood on the glass: then the page shows them before anything is known. */
  keys: boolean;
  /** Keys of calls whose refusal or correction was read. */
  read: string[];
}

const EMPTY: Kept = { when: null, keys: false, read: [] };
const MOST_READ = 200;

/** A browser that stores nothing forgets: nothing here is needed. */
export class Memory {
  #kept: Kept;
  readonly #name: string;

  constructor(sprint: string | number) {
    this.#name = `pad.${sprint}`;
    this.#kept = { ...EMPTY, ...this.#load() };
  }

  get when(): When | null {
    return this.#kept.when;
  }

  hasRead(key: string): boolean {
    return this.#kept.read.includes(key);
  }

  /** Only a turn of the sprint is written down, not each tick. */
  saw(when: When | null, keys: boolean): void {
    const { when: before, keys: stood } = this.#kept;
    if (keys !== stood || JSON.stringify(when) !== JSON.stringify(before)) this.#keep({ when, keys });
  }

  read(keys: readonly string[]): void {
    this.#keep({ read: [...this.#kept.read, ...keys].slice(-MOST_READ) });
  }

  forget(): void {
    this.#kept = EMPTY;
    try {
      localStorage.removeItem(this.#name);
    } catch {}
  }

  #keep(changed: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changed };
    try {
      localStorage.setItem(this.#name, JSON.stringify(this.#kept));
    } catch {}
  }

  #load(): Partial<Kept> {
    try {
      return JSON.parse(localStorage.getItem(this.#name) ?? "{}");
    } catch {
      return {};
    }
  }
}
