/** The parts of the pad that come late: each fetched when it is first asked for, or once the phone has time. */
import { Late, type Source } from "../lib/late";

export class LateParts {
  readonly #parts = new Map<Source<unknown>, Late<unknown>>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Null until it is here: it is on its way. */
  get<Part>(source: Source<Part>): Part | null {
    const late = this.#of(source);
    if (!late.part) late.want();
    return late.part;
  }

  /** Only what is here already. */
  here<Part>(source: Source<Part>): Part | null {
    return this.#of(source).part;
  }

  failed(source: Source<unknown>): boolean {
    return this.#of(source).failures > 0;
  }

  /** Many browsers remember a script that failed for as long as the page lives: only a new page gets it. */
  stuck(source: Source<unknown>): boolean {
    return this.#of(source).failures > 1;
  }

  again(source: Source<unknown>): void {
    void this.#of(source).fetch();
  }

  /** All of them, one after the other, so that they open without a network too. */
  async warm(sources: readonly Source<unknown>[]): Promise<void> {
    for (const source of sources) await this.#of(source).fetch();
  }

  #of<Part>(source: Source<Part>): Late<Part> {
    const known = (this.#parts.get(source) as Late<Part> | undefined) ?? new Late(source, this.#changed);
    this.#parts.set(source, known);
    return known;
  }
}
