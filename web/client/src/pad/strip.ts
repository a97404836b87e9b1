/** The last doors of the floor on one storey: painted once an event. */
import { html, LitElement, type TemplateResult } from "lit";
import { Facade } from "../facade/facade";
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
    if (this.#facade) return this.#facade.set(options);
    this.#facade = new Facade(canvas, options);
    this.#facade.draw();
  }
}

customElements.define("pad-strip", PadStrip);
