/** The canvas that a façade is painted on: its size, its place and its theme, each asked of the page once. */
import type { Pen } from "./frame";
import { type Place, under } from "./motion";
import { readTheme, type Theme } from "./theme";

export class Sheet {
  canvas: HTMLCanvasElement;
  /** Asking the style sheet or the layout for them at each door would stop the page. */
  #theme: { readonly worn: string; readonly read: Theme } | null = null;
  #size: Measured = { width: 0, height: 0, left: 0, top: 0 };
  readonly #sizes: ResizeObserver | null;

  readonly #changed: () => void;

  /** `changed`: what was painted has to be painted anew. */
  constructor(canvas: HTMLCanvasElement, changed: () => void) {
    this.canvas = canvas;
    this.#changed = changed;
    const other = (): void => {
      const { width, height } = this.#size;
      if (this.canvas.clientWidth !== width || this.canvas.clientHeight !== height) changed();
    };
    this.#sizes = typeof ResizeObserver === "function" ? new ResizeObserver(other) : null;
    this.#sizes?.observe(canvas);
  }

  /** After a resize, or with another theme. */
  forget(): void {
    this.#theme = null;
    this.#size = measured(this.canvas);
  }

  get place(): Place {
    return this.#size;
  }

  /** Null where it has no room on the page yet. */
  get size(): readonly [width: number, height: number] | null {
    if (!this.#size.width || !this.#size.height) this.#size = measured(this.canvas);
    const { width, height } = this.#size;
    return width && height ? [width, height] : null;
  }

  theme(paintsVar?: string): Theme {
    const name = worn();
    if (this.#theme?.worn !== name) {
      this.#theme = { worn: name, read: readTheme(this.canvas, paintsVar) };
      this.#awaitLetters(this.#theme.read.font);
    }
    return this.#theme.read;
  }

  /** Plates are letters: a canvas is not painted again by itself when its family has come. */
  #awaitLetters(family: string): void {
    const letters = `800 16px ${family}`;
    if (document.fonts && !document.fonts.check(letters))
      document.fonts.load(letters).then(this.#changed, () => undefined);
  }

  /** Paints in CSS pixels, on a canvas as fine as the screen. */
  pen(width: number, height: number): Pen | null {
    const { canvas } = this;
    const dense = density();
    const [w, h] = [Math.round(width * dense), Math.round(height * dense)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    const pen = canvas.getContext("2d");
    pen?.setTransform(dense, 0, 0, dense, 0, 0);
    return pen;
  }

  /** Another canvas in its place, under it; returns the one that now covers it. */
  turn(): HTMLCanvasElement {
    const old = this.canvas;
    this.canvas = under(old);
    this.#sizes?.unobserve(old);
    this.#sizes?.observe(this.canvas);
    return old;
  }
}

interface Measured extends Place {
  readonly width: number;
  readonly height: number;
}

function measured(canvas: HTMLCanvasElement): Measured {
  const { clientWidth: width, clientHeight: height, offsetLeft: left, offsetTop: top } = canvas;
  return { width, height, left, top };
}

/** The theme by name, or what the system asks for. */
function worn(): string {
  const name = document.documentElement.dataset["theme"];
  return name ?? String(matchMedia("(prefers-color-scheme: light)").matches);
}

export const density = (): number => window.devicePixelRatio || 1;
