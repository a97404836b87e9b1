/** The façade: a canvas painted once an event, never between events. Its parent must be positioned. */
import type { Box } from "./box";
import { hole, NUMBERED, type Pen } from "./frame";
import { away, Pace, type Place, shut, still, under } from "./motion";
import { type FacadeOptions, grown } from "./options";
import { paintFacade } from "./paint";
import { corner } from "./plan";
import { hasMeeting, lastCorners, type Prospect, prospect } from "./prospect";
import { AT_ONCE, inFrames, slices } from "./slices";
import { readTheme, type Theme } from "./theme";

export type { FacadeOptions } from "./options";

const SMALLEST_NAME = 13;
const SMALLEST_NAME_SHARE = 0.02;
/** More doors at once than that and the whole is painted. */
const CORNERS = 12;

export class Facade {
  canvas: HTMLCanvasElement;
  #options: FacadeOptions;
  #shown: Prospect | null = null;
  /** Read once: asking the style sheet or the layout for them at each door would stop the page. */
  #theme: { readonly worn: string; readonly read: Theme } | null = null;
  #size: Measured = { width: 0, height: 0, left: 0, top: 0 };
  #stop: () => void = () => undefined;
  readonly #pace = new Pace();
  readonly #sizes: ResizeObserver | null;

  constructor(canvas: HTMLCanvasElement, options: FacadeOptions) {
    this.canvas = canvas;
    this.#options = options;
    this.#sizes = typeof ResizeObserver === "function" ? new ResizeObserver(() => this.#resized()) : null;
    this.#sizes?.observe(canvas);
    // Plates are letters: painted again once the family is there.
    if (document.fonts?.status === "loading") document.fonts.ready.then(() => this.draw());
  }

  /** Takes what changed and paints it, with a leaf if it is one more door. */
  set(options: Partial<FacadeOptions>): void {
    const before = this.#options;
    this.#options = { ...before, ...options };
    const more = grown(before, this.#options);
    if (more === 0) return;
    const shown = this.#shown;
    const scene = this.#prospect();
    if (!scene) return;
    const moves = this.#options.animate === true && shown !== null && !still();
    if (shown?.plan.cols !== scene.plan.cols) this.#stepBack(scene, moves);
    else if (more === null || !this.#isCorner(scene, more)) this.#repaint(scene);
    else if (!(moves && more === 1 && this.#shutLast(scene))) this.#corners(scene, more);
  }

  /** Paints everything anew: after a resize, or another theme. */
  draw(): void {
    this.#theme = null;
    this.#size = measured(this.canvas);
    const scene = this.#prospect();
    if (scene) this.#repaint(scene);
  }

  #resized(): void {
    const { width, height } = this.#size;
    if (this.canvas.clientWidth !== width || this.canvas.clientHeight !== height) this.draw();
  }

  #prospect(): Prospect | null {
    if (!this.#size.width || !this.#size.height) this.#size = measured(this.canvas);
    const { width, height } = this.#size;
    if (!width || !height) return null;
    const theme = worn();
    if (this.#theme?.worn !== theme)
      this.#theme = { worn: theme, read: readTheme(this.canvas, this.#options.paintsVar) };
    return prospect(this.#options, [width, height], this.#theme.read);
  }

  /** Where each door to come has its number, a meeting gives it another one: the whole is painted. */
  #isCorner(scene: Prospect, more: number): boolean {
    return more <= CORNERS && (scene.plan.cw <= NUMBERED || !hasMeeting(scene, more));
  }

  #corners(scene: Prospect, more: number): void {
    this.#shown = scene;
    const pen = this.#pen(scene);
    if (pen) for (const box of lastCorners(scene, more, density())) this.#paint(pen, box);
  }

  /** A few floors a frame, with whatever has come since. */
  #repaint(scene: Prospect, then: () => void = () => undefined): void {
    this.#stop();
    this.#shown = scene;
    const pen = this.#pen(scene);
    if (!pen) return;
    const { plan, width, height } = scene;
    const whole = plan.cols * plan.rows <= AT_ONCE;
    const boxes = whole ? [undefined] : slices(plan, width, height, density());
    this.#stop = inFrames(
      boxes.map((box) => ({ box })),
      ({ box }) => this.#paint(pen, box),
      then,
    );
  }

  #paint(pen: Pen, only?: Box): void {
    const scene = this.#shown;
    if (!scene) return;
    const { names = [], onlyPlate, plateEvery, start = 0 } = this.#options;
    const smallest = Math.max(SMALLEST_NAME, window.innerHeight * SMALLEST_NAME_SHARE);
    paintFacade(pen, { ...scene, names, onlyPlate, plateEvery, start, smallest, only });
  }

  #pen({ width, height }: Prospect): Pen | null {
    const { canvas } = this;
    const dense = density();
    const [w, h] = [Math.round(width * dense), Math.round(height * dense)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    const pen = canvas.getContext("2d");
    pen?.setTransform(dense, 0, 0, dense, 0, 0);
    return pen;
  }

  /** The new picture is painted under the old one, which then fades. */
  #stepBack(scene: Prospect, moves: boolean): void {
    if (!moves) {
      this.#repaint(scene);
      return;
    }
    this.#stop();
    this.#shown = scene;
    // A frame of its own: a large canvas takes its time to be made.
    const frame = requestAnimationFrame(() => {
      const old = this.canvas;
      this.canvas = under(old);
      this.#sizes?.unobserve(old);
      this.#sizes?.observe(this.canvas);
      this.#repaint(this.#shown ?? scene, () => away(old));
    });
    this.#stop = () => cancelAnimationFrame(frame);
  }

  /** False if the last cell is a meeting, or doors come too fast to be played one by one. */
  #shutLast(scene: Prospect): boolean {
    const last = scene.layout.placed.at(-1);
    if (!last || last.cell.leaf === "meeting" || !this.#pace.allows(performance.now())) return false;
    this.#shown = scene;
    const { plan, theme, height } = scene;
    const [x, y] = corner(plan, height, last.at);
    const paint = theme.two ? theme.ink : (theme.paints[last.cell.paint] ?? theme.wall);
    const [box] = lastCorners(scene, 1, density());
    shut(this.canvas, this.#size, hole(x, y, plan.cw, plan.ch), paint, () => this.#settle(plan.cols, box));
    return true;
  }

  /** The leaf has shut: its door is painted for good, unless the camera has stepped back meanwhile. */
  #settle(cols: number, box: Box | undefined): void {
    const scene = this.#shown;
    const pen = scene?.plan.cols === cols && this.#pen(scene);
    if (pen) this.#paint(pen, box);
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

const density = (): number => window.devicePixelRatio || 1;
