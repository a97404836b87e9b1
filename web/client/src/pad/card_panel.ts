/** The rep card: four words and an address that make this rep recognised on another phone. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Card } from "./page";

export function cardFace({ words, url }: Card): TemplateResult {
  const four = typeof words === "string" ? words.split(/\s+/) : words;
  return html`<section class="rep-card">
    <p>${t("pad.card.told")}</p>
    <ol class="four-words">
      ${four.map((word) => html`<li>${word}</li>`)}
    </ol>
    ${url ? html`<p class="hint">${t("pad.card.url")} <a href=${url}>${t("pad.card.link")}</a></p>` : nothing}
    <p class="hint">${t("pad.card.secret")}</p>
  </section>`;
}
