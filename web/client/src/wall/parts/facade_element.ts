/** <floor-facade>: the canvas of the façade, hidden from assistive technology, which reads the words beside it. */
import { html, LitElement, type TemplateResult } from "lit";
import { Facade, type FacadeOptions } from "../../facade/facade";

class FacadeElement extends LitElement {
  static override properties = { options: { attribute: false } };

  declare options: FacadeOptions;
  #facade: Facade | null = null;
  #themes: MutationObserver | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#themes = new MutationObserver(() => this.#facade?.draw());
    this.#themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#themes?.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  protected override updated(): void {
    const canvas = this.querySelector("canvas");
    if (!canvas) return;
    if (this.#facade) this.#facade.set(this.options);
    else {
      this.#facade = new Facade(canvas, this.options);
      this.#facade.draw();
    }
  }
}

customElements.define("floor-facade", FacadeElement);
