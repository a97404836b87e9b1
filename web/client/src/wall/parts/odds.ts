/** Honest odds: ten little doors, a sentence, and where the figure comes from. Never "only so many to go". */
import { html, nothing, type TemplateResult } from "lit";
import { many, t } from "../../lib/i18n";
import type { Odds } from "../../lib/protocol";

export function oddsBlock(odds: Odds, big: boolean): TemplateResult {
  return html`<section class="odds ${big ? "big" : ""}">
    ${big && odds.talks > 0 ? ten(odds.none_in_ten) : nothing}
    <p>${sentence(odds)}</p>
    ${odds.talks > 0 ? html`<small>${source(odds)}</small>` : nothing}
  </section>`;
}

function sentence(odds: Odds): string {
  if (odds.talks === 0) return t("wall.odds.no_talk");
  if (odds.none_in_ten === 0) return t("wall.odds.rare");
  return many("wall.odds", odds.none_in_ten);
}

/** The range, and whose figures make it: the published ones alone until the floor's own calls weigh in. */
function source({ talks: n, low, high, own }: Odds): string {
  const talks = many("ui.conversations", n);
  return t(own ? "wall.odds.band" : "wall.odds.source", { talks, low, high });
}

/** So many closed of ten, the others lit: the sentence as a picture. */
export function ten(closed: number): TemplateResult {
  return html`<div class="ten" aria-hidden="true">
    ${Array.from({ length: 10 }, (_, i) => html`<i class=${i < closed ? "" : "lit"}></i>`)}
  </div>`;
}
