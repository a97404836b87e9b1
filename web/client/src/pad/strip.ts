/** The last doors of the floor on one storey: painted once an event. */
import { html, LitElement, type TemplateResult } from "lit";
import { Facade, type FacadeOptions } from "../facade/facade";
import { COLUMNS, lastDoors } from "./last_doors";

export class PadStrip extends LitElement {
  static override properties = { doors: { attribute: false } };
  declare doors: string;
  #facade: Facade | null = null;

  constructor() {
    super();
    this.doors = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  protected override updated(): void {
    const canvas = this.querySelector("canvas");
    if (!canvas) return;
    const { strip, start, doors } = lastDoors(this.doors);
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
