/** The rep card: four words and an address that make this rep recognised on another phone. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { Drawn } from "../lib/drawn";
import { t } from "../lib/i18n";
import type { Card } from "./page";
import "./card.css";

export function cardFace({ words, url, qr }: Card): TemplateResult {
  return html`<section class="rep-card">
    <p>${t("card.told")}</p>
    <ol class="four-words">
      ${words.map((word) => html`<li>${word}</li>`)}
    </ol>
    ${qr ? html`<img class="card-qr" src=${qr} alt=${t("card.qr")} width="160" height="160" />` : nothing}
    ${url ? html`<p class="hint">${t("card.url")} <a href=${url}>${t("card.link")}</a></p>` : nothing}
    <p class="hint">${t("card.secret")}</p>
  </section>`;
}

/** The server keeps no words: whoever lost theirs asks for new ones. */
class PadCard extends Drawn {
  url = "";
  #card: Card | null = null;
  #step: "idle" | "asked" | "failed" = "idle";

  protected override draw(): TemplateResult {
    if (this.#card) return cardFace(this.#card);
    return html`<section class="rep-card">
      <p>${t("card.told")}</p>
      <p class="hint">${t("card.renew.told")}</p>
      ${this.#step === "failed" ? html`<p class="error" role="alert">${t("card.failed")}</p>` : nothing}
      <button type="button" class="button wide" ?disabled=${this.#step === "asked"} @click=${this.#renew}>
        ${t(this.#step === "asked" ? "ui.loading" : "card.renew")}
      </button>
    </section>`;
  }

  #renew = async (): Promise<void> => {
    this.#step = "asked";
    this.requestUpdate();
    try {
      const response = await fetch(this.url, { method: "POST", headers: { Accept: "application/json" } });
      if (!response.ok) throw new Error(response.statusText);
      this.#card = (await response.json()).card;
    } catch {
      this.#step = "failed";
    }
    this.requestUpdate();
  };
}

customElements.define("pad-card", PadCard);
