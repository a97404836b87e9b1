/** <floor-clock>: the time left, which turns by itself, so that nothing else is drawn anew each second. */
import { html, LitElement, type TemplateResult } from "lit";
import { countdown } from "../../lib/i18n";
import type { When } from "../../lib/protocol";
import { read, untilTurn } from "../clock";

class ClockElement extends LitElement {
  static override properties = { when: { attribute: false }, clock: { attribute: false } };

  declare when: When;
  declare clock: () => number;
  #turn: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#turn);
  }

  /** From ten minutes on, and from an hour on, it has more figures and less room for each. */
  protected override render(): TemplateResult {
    const { left } = read(this.when, this.clock());
    const figures = left === null ? "" : countdown(left);
    return html`<p class="clock figures-${figures.length}" role="timer">${figures}</p>`;
  }

  protected override updated(): void {
    clearTimeout(this.#turn);
    if (this.isConnected && this.when.phase !== "paused")
      this.#turn = setTimeout(() => this.requestUpdate(), untilTurn(this.clock()));
  }
}

customElements.define("floor-clock", ClockElement);
