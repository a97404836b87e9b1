/** A long press on « Pas de réponse »: slide to ×2 … ×5 and let go, or let go and choose. */

const LONG_MS = 450;
/** A thumb that only rests may tremble by so many pixels. */
const TREMBLE_PX = 12;

interface LongPressDoes {
  open(): void;
  /** How many the thumb points at now; null when at none. */
  point(times: number | null): void;
  choose(times: number): void;
  /** Opened by a key: the first of them is under the keyboard. */
  focus(): void;
}

export class LongPress {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #start: { x: number; y: number } | null = null;
  #open = false;
  /** The click that follows a long press is none. */
  #swallow = false;

  readonly does: LongPressDoes;

  constructor(does: LongPressDoes) {
    this.does = does;
  }

  down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#swallow = false;
    this.#start = { x: event.clientX, y: event.clientY };
    // The key hears of the thumb wherever it slides, over the choice too.
    (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
    this.#timer = setTimeout(this.#opens, LONG_MS);
  };

  move = (event: PointerEvent): void => {
    if (this.#open) this.does.point(timesAt(event));
    else if (this.#start && moved(this.#start, event) > TREMBLE_PX) this.#stop();
  };

  up = (event: PointerEvent): void => {
    const times = this.#open ? timesAt(event) : null;
    this.#stop();
    if (times !== null) this.does.choose(times);
  };

  cancel = (): void => this.#stop();

  /** The system's own long press, or its key: the same offer. */
  menu = (event: Event): void => {
    event.preventDefault();
    if (this.#open) return;
    this.#opens();
    if (!this.#start) this.does.focus();
  };

  click(press: () => void): void {
    if (!this.#swallow) press();
    this.#swallow = false;
  }

  #opens = (): void => {
    this.#swallow = this.#start !== null;
    this.#open = this.#start !== null;
    this.does.open();
  };

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#start = null;
    this.#open = false;
  }
}

const moved = (from: { x: number; y: number }, to: PointerEvent): number =>
  Math.hypot(to.clientX - from.x, to.clientY - from.y);

/** The button under the thumb; a finger's events all go to where it went down. */
function timesAt(event: PointerEvent): number | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const times = Number(under?.closest<HTMLElement>("[data-times]")?.dataset["times"]);
  return times >= 2 ? times : null;
}
