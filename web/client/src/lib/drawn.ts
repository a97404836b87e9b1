/** An element that draws itself anew, once a turn, whenever something that it shows has changed. */
import { render, type TemplateResult } from "lit/html.js";

/** What a first load needs of LitElement: the pad's own, a tenth of its weight. */
export abstract class Drawn extends HTMLElement {
  #drawing: Promise<void> | null = null;

  protected abstract draw(): TemplateResult;

  /** What was just drawn is in the page. */
  protected drawn(): void {}

  connectedCallback(): void {
    this.requestUpdate();
  }

  disconnectedCallback(): void {}

  requestUpdate(): void {
    this.#drawing ??= Promise.resolve().then(() => {
      this.#drawing = null;
      if (!this.isConnected) return;
      render(this.draw(), this, { host: this });
      this.drawn();
    });
  }

  /** Resolves once what was asked so far is drawn. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }
}
