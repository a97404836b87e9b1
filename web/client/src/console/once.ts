/** A QR that works once, for one other phone: a moved seat, a second host. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { errand } from "../lib/errands";
import { hour, t } from "../lib/i18n";
import { opener } from "./button";

interface Offer {
  readonly qr: string;
  readonly until: number;
  /** What may be typed instead, and where. */
  readonly code?: string;
  readonly place?: string;
}

export class Once extends LitElement {
  static override properties = {
    where: { attribute: false },
    how: { attribute: false },
    offer: { state: true },
    trouble: { state: true },
  };
  declare where: string;
  /** What the other phone does with it. */
  declare how: string;
  declare offer: Offer | null;
  declare trouble: string;

  constructor() {
    super();
    this.offer = null;
    this.trouble = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
  }

  protected override render(): TemplateResult {
    return html`<div class="once stack" aria-live="polite">
      <p>${this.how}</p>
      ${this.offer ? this.#shown(this.offer) : this.trouble ? nothing : html`<div class="qr blank" aria-hidden="true"></div>`}
      ${this.trouble ? this.#failed() : nothing}
    </div>`;
  }

  #shown({ qr, until, code, place }: Offer): TemplateResult {
    return html`<img class="qr" src=${qr} alt=${t("console.once.qr")} width="240" height="240">
      ${code && place ? html`<p>${t("console.once.type", { place })}</p><p class="plate" aria-label=${[...code].join(" ")}>${code.slice(0, 4)}\u00a0${code.slice(4)}</p>` : nothing}
      <p class="hint">${t("console.once.until", { hour: hour(until) })}</p>`;
  }

  #failed(): TemplateResult {
    return html`<p class="error" role="alert">${this.trouble}</p>
      ${opener(t("console.once.again"), () => void this.#ask(), { look: "wide" })}`;
  }

  async #ask(): Promise<void> {
    const { body, code } = await errand<Offer>("POST", this.where);
    this.offer = body;
    this.trouble = body ? "" : t(code === "signed_out" ? "console.error.signed_out" : "console.once.cut");
  }
}
customElements.define("floor-once", Once);

export const once = (where: string, how: string): TemplateResult =>
  html`<floor-once .where=${where} .how=${how}></floor-once>`;
