/** The gong that a rep presses and holds: let go before, and nothing is sent. */
import { html, type TemplateResult } from "lit/html.js";
import { Drawn } from "../lib/drawn";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";

const HOLD_MS = 600;

class PadGong extends Drawn {
  #held = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  protected override draw(): TemplateResult {
    return html`<button
      type="button"
      class="gong ${this.#held ? "held" : ""}"
      @pointerdown=${this.#down}
      @pointerup=${this.#release}
      @pointerleave=${this.#release}
      @pointercancel=${this.#release}
      @contextmenu=${(event: Event) => event.preventDefault()}
      @click=${this.#click}
    >
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r="53"></circle>
        <circle cx="60" cy="60" r="53" pathLength="100"></circle>
      </svg>
      <span>${icon("gong")}${t("ask.gong.hold")}</span>
    </button>`;
  }

  #down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#hold(true);
    this.#timer = setTimeout(this.#ring, HOLD_MS);
  };

  #release = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#hold(false);
  };

  #hold(held: boolean): void {
    this.#held = held;
    this.requestUpdate();
  }

  /** Who cannot hold, the keyboard or a screen reader, sends a click that no pointer began. */
  #click = (event: MouseEvent): void => {
    if (event.detail === 0) this.#ring();
  };

  #ring = (): void => {
    this.#release();
    navigator.vibrate?.([30, 40, 90]);
    this.dispatchEvent(new CustomEvent("rung"));
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }
}

customElements.define("pad-gong", PadGong);
