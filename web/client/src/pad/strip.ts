/** The last doors of the floor on one storey: painted once an event. */
import { html, type TemplateResult } from "lit/html.js";
import { Facade, type FacadeOptions } from "../facade/facade";
import { Drawn } from "../lib/drawn";
import { COLUMNS, lastDoors } from "./last_doors";

export { tapeView } from "./tape_view";

export const strip = (doors: string): TemplateResult =>
  html`<pad-strip class="strip" .doors=${doors}></pad-strip>`;

class PadStrip extends Drawn {
  #doors = "";
  #facade: Facade | null = null;

  set doors(doors: string) {
    if (doors === this.#doors) return;
    this.#doors = doors;
    this.#paint();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#paint());
  }

  protected override draw(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  #paint(): void {
    const canvas = this.querySelector("canvas");
    if (!canvas) return;
    const { strip, start, doors } = lastDoors(this.#doors);
    const options = { strip, start, onlyPlate: doors, minCols: COLUMNS, exact: true, animate: true };
    if (this.#facade) this.#facade.set(options);
    else this.#facade = drawn(canvas, options);
  }
}

function drawn(canvas: HTMLCanvasElement, options: FacadeOptions): Facade {
  const facade = new Facade(canvas, options);
  facade.draw();
  return facade;
}

customElements.define("pad-strip", PadStrip);
