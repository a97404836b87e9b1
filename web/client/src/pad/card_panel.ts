/** The rep card: four words and an address that make this rep recognised on another phone. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Card } from "./page";

export function cardFace({ words, url, qr }: Card): TemplateResult {
  return html`<section class="rep-card">
    <p>${t("pad.card.told")}</p>
    <ol class="four-words">
      ${words.map((word) => html`<li>${word}</li>`)}
    </ol>
    ${qr ? html`<img class="card-qr" src=${qr} alt=${t("pad.card.qr")} width="160" height="160" />` : nothing}
    ${url ? html`<p class="hint">${t("pad.card.url")} <a href=${url}>${t("pad.card.link")}</a></p>` : nothing}
    <p class="hint">${t("pad.card.secret")}</p>
  </section>`;
}

/** The server keeps no words: whoever lost theirs asks for new ones. */
export class PadCard extends LitElement {
  static override properties = { url: {}, card: { state: true }, step: { state: true } };
  declare url: string;
  declare card: Card | null;
  declare step: "idle" | "asked" | "failed";

  constructor() {
    super();
    this.card = null;
    this.step = "idle";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    if (this.card) return cardFace(this.card);
    return html`<section class="rep-card">
      <p>${t("pad.card.told")}</p>
      <p class="hint">${t("pad.card.renew.told")}</p>
      ${this.step === "failed" ? html`<p class="error" role="alert">${t("pad.card.failed")}</p>` : nothing}
      <button type="button" class="button wide" ?disabled=${this.step === "asked"} @click=${this.#renew}>
        ${t(this.step === "asked" ? "ui.loading" : "pad.card.renew")}
      </button>
    </section>`;
  }

  #renew = async (): Promise<void> => {
    this.step = "asked";
    try {
      const response = await fetch(this.url, { method: "POST", headers: { Accept: "application/json" } });
      if (!response.ok) throw new Error(response.statusText);
      this.card = (await response.json()).card;
    } catch {
      this.step = "failed";
    }
  };
}

customElements.define("pad-card", PadCard);
