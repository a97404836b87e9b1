/** The façade: a canvas painted once an event, never between events. Its parent must be positioned. */
import { around, type Box } from "./box";
import { hole, type Pen } from "./frame";
import { copyOf, fade, Pace, shut, still } from "./motion";
import { paintFacade } from "./paint";
import { corner, type Layout, layout, type Plan, plan } from "./plan";
import { cells, grewByOne } from "./strip";
import { readTheme, type Theme } from "./theme";

export interface FacadeOptions {
  readonly strip: string;
  /** Who signed each meeting, in the strip's order; empty: not signed. */
  readonly names?: readonly string[];
  /** Cells kept free for what comes next. */
  readonly room?: number;
  readonly minCols?: number;
  /** One storey of exactly `minCols` cells. */
  readonly exact?: boolean;
  /** The one door that carries a plate. */
  readonly onlyPlate?: number;
  readonly plateEvery?: number;
  /** How many doors stood before the first of the strip. */
  readonly start?: number;
  /** The custom property that holds the ramp: a team has its own. */
  readonly paintsVar?: string;
  /** Let a new door shut and the camera step back; without it everything is painted at once. */
  readonly animate?: boolean;
}

const SMALLEST_NAME = 13;
const SMALLEST_NAME_SHARE = 0.02;

interface Scene {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
}

export class Facade {
  readonly canvas: HTMLCanvasElement;
  #options: FacadeOptions;
  #shown: Scene | null = null;
  readonly #pace = new Pace();

  constructor(canvas: HTMLCanvasElement, options: FacadeOptions) {
    this.canvas = canvas;
    this.#options = options;
    if (typeof ResizeObserver === "function") new ResizeObserver(() => this.draw()).observe(canvas);
    // Plates are letters: painted again once the family is there.
    document.fonts?.ready.then(() => this.draw());
  }

  /** Takes what changed and paints it, with a leaf if it is one more door. */
  set(options: Partial<FacadeOptions>): void {
    const before = this.#options;
    this.#options = { ...before, ...options };
    if (same(before, this.#options)) return;
    const shown = this.#shown;
    const scene = this.#scene();
    if (!scene) return;
    const moves = this.#options.animate === true && shown !== null && !still();
    const oneMore = isOneMore(before, this.#options);
    if (moves && shown.plan.cols !== scene.plan.cols) this.#stepBack(scene);
    else if (!oneMore || shown?.plan.cols !== scene.plan.cols) this.#paint(scene);
    else if (!(moves && this.#shutLast(scene))) this.#paint(scene, this.#corner(scene));
  }

  /** Paints everything anew: after a resize, or another theme. */
  draw(): void {
    const scene = this.#scene();
    if (scene) this.#paint(scene);
  }

  #scene(): Scene | null {
    const { canvas } = this;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (!width || !height) return null;
    const { strip, room = 0, minCols = 0, exact = false, paintsVar } = this.#options;
    const all = cells(strip);
    const level = plan(all, { width, height, spare: room, minCols, exact });
    return {
      plan: level,
      layout: layout(all, level.cols),
      theme: readTheme(canvas, paintsVar),
      width,
      height,
    };
  }

  /** Where the last door stands; a meeting, whose light reaches far, is no corner. */
  #corner({ plan, layout: { placed }, height }: Scene): Box | undefined {
    const last = placed.at(-1);
    if (!last || last.cell.leaf === "meeting") return undefined;
    return around(...corner(plan, height, last.at), plan.cw, plan.ch, density());
  }

  #paint(scene: Scene, only?: Box): void {
    const { canvas } = this;
    const size = `${canvas.width} ${canvas.height}`;
    const pen = this.#pen(scene);
    if (!pen) return;
    // A canvas of another size is empty: then no corner will do.
    const box = size === `${canvas.width} ${canvas.height}` ? only : undefined;
    const { names = [], onlyPlate, plateEvery, start = 0 } = this.#options;
    const smallest = Math.max(SMALLEST_NAME, window.innerHeight * SMALLEST_NAME_SHARE);
    paintFacade(pen, { ...scene, names, onlyPlate, plateEvery, start, smallest, only: box });
    this.#shown = scene;
  }

  #pen({ width, height }: Scene): Pen | null {
    const { canvas } = this;
    const dense = density();
    const [w, h] = [Math.round(width * dense), Math.round(height * dense)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    const pen = canvas.getContext("2d");
    pen?.setTransform(dense, 0, 0, dense, 0, 0);
    return pen;
  }

  #stepBack(scene: Scene): void {
    const before = copyOf(this.canvas);
    this.#paint(scene);
    fade(this.canvas, before);
  }

  /** The leaf has shut: its door is painted for good, with whatever has come since. */
  #settle(corner: Box | undefined): void {
    const scene = this.#scene();
    if (scene) this.#paint(scene, scene.plan.cols === this.#shown?.plan.cols ? corner : undefined);
  }

  /** False if the last cell is a meeting, or doors come too fast to be played one by one. */
  #shutLast(scene: Scene): boolean {
    const last = scene.layout.placed.at(-1);
    if (!last || last.cell.leaf === "meeting" || !this.#pace.allows(performance.now())) return false;
    const { plan, theme, height } = scene;
    const [x, y] = corner(plan, height, last.at);
    const paint = theme.two ? theme.ink : (theme.paints[last.cell.paint] ?? theme.wall);
    const box = this.#corner(scene);
    shut(this.canvas, hole(x, y, plan.cw, plan.ch), paint, () => this.#settle(box));
    return true;
  }
}

const density = (): number => window.devicePixelRatio || 1;

/** One more door at the end, and nothing else: a name that goes must not stay painted. */
function isOneMore(before: FacadeOptions, after: FacadeOptions): boolean {
  return grewByOne(before.strip, after.strip) && same({ ...before, strip: "" }, { ...after, strip: "" });
}

function same(a: FacadeOptions, b: FacadeOptions): boolean {
  const [{ names: one = [], ...rest }, { names: two = [], ...other }] = [a, b];
  return JSON.stringify(rest) === JSON.stringify(other) && one.join("\n") === two.join("\n");
}
