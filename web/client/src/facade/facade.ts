/** The façade: a canvas painted once an event, never between events. Its parent must be positioned. */
import type { Box } from "./box";
import { hole, NUMBERED, type Pen } from "./frame";
import { away, Pace, shut, still } from "./motion";
import { type FacadeOptions, grown } from "./options";
import { paintFacade } from "./paint";
import { corner } from "./plan";
import { hasMeeting, lastCorners, type Prospect, prospect } from "./prospect";
import { density, Sheet } from "./sheet";
import { AT_ONCE, inFrames, slices } from "./slices";

export type { FacadeOptions } from "./options";

const SMALLEST_NAME = 13;
const SMALLEST_NAME_SHARE = 0.02;
/** More doors at once than that and the whole is painted. */
const CORNERS = 12;

export class Facade {
  readonly #sheet: Sheet;
  #options: FacadeOptions;
  #shown: Prospect | null = null;
  /** The picture before the camera stepped back: it covers the new one until that is whole. */
  #before: HTMLCanvasElement | null = null;
  #stop: () => void = () => undefined;
  readonly #pace = new Pace();

  constructor(canvas: HTMLCanvasElement, options: FacadeOptions) {
    this.#options = options;
    this.#sheet = new Sheet(canvas, () => this.draw());
  }

  get canvas(): HTMLCanvasElement {
    return this.#sheet.canvas;
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
    this.#sheet.forget();
    const scene = this.#prospect();
    if (scene) this.#repaint(scene);
  }

  #prospect(): Prospect | null {
    const { size } = this.#sheet;
    return size && prospect(this.#options, size, this.#sheet.theme(this.#options.paintsVar));
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
  #repaint(scene: Prospect): void {
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
      () => this.#uncover(),
    );
  }

  #uncover(): void {
    if (this.#before) away(this.#before);
    this.#before = null;
  }

  #paint(pen: Pen, only?: Box): void {
    const scene = this.#shown;
    if (!scene) return;
    const { names = [], onlyPlate, plateEvery, start = 0 } = this.#options;
    const smallest = Math.max(SMALLEST_NAME, window.innerHeight * SMALLEST_NAME_SHARE);
    paintFacade(pen, { ...scene, names, onlyPlate, plateEvery, start, smallest, only });
  }

  #pen({ width, height }: Prospect): Pen | null {
    return this.#sheet.pen(width, height);
  }

  /** The new picture is painted under the old one, which then fades; one that is not whole yet is painted over. */
  #stepBack(scene: Prospect, moves: boolean): void {
    if (!moves || this.#before) {
      this.#repaint(scene);
      return;
    }
    this.#stop();
    this.#shown = scene;
    // A frame of its own: a large canvas takes its time to be made.
    const frame = requestAnimationFrame(() => {
      this.#before = this.#sheet.turn();
      this.#repaint(this.#shown ?? scene);
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
    const at = hole(x, y, plan.cw, plan.ch);
    shut(this.canvas, this.#sheet.place, at, paint, () => this.#settle(plan.cols, box));
    return true;
  }

  /** The leaf has shut: its door is painted for good, unless the camera has stepped back meanwhile. */
  #settle(cols: number, box: Box | undefined): void {
    const scene = this.#shown;
    const pen = scene?.plan.cols === cols && this.#pen(scene);
    if (pen) this.#paint(pen, box);
  }
}
