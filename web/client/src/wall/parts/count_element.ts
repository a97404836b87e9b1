/** <floor-count>: a figure that steps up once when it changes. */
import { LitElement, type TemplateResult } from "lit";
import { still } from "../../facade/motion";
import { figure } from "../words";

class CountElement extends LitElement {
  static override properties = { n: { attribute: false } };

  declare n: number;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return figure(this.n);
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.get("n") === undefined || still() || !this.animate) return;
    this.animate([{ transform: "translateY(-.06em)" }, { transform: "none" }], {
      duration: 160,
      easing: "cubic-bezier(.2, .8, .2, 1)",
    });
  }
}

customElements.define("floor-count", CountElement);
