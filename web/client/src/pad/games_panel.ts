/** The game's page: what it shows of itself, then its five lines; then what runs beside it. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { partsOf } from "./games_parts";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { panel as page } from "./panel";
import { rulesCard } from "./rules_card";
import "./games.css";

export function panel(now: Glance, held: Held): TemplateResult {
  return page(t("game.place"), held.remote, html`${held.page.games.map((card) => section(card, now, held))}`);
}

function section(card: Held["page"]["games"][number], now: Glance, held: Held): TemplateResult {
  const found = partsOf(now, held).find(({ code }) => code === card.code);
  return html`<section class="game">
    <h3>${card.title}</h3>
    <p class="hint">${card.told}</p>
    ${found?.part?.content?.(now, held) ?? nothing} ${rulesCard([card])}
  </section>`;
}
