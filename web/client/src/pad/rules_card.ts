/** The rules card: five lines a game, as the server says them in the reader's language. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import "./rules.css";

export interface GameCard {
  readonly code: string;
  readonly title: string;
  readonly told: string;
  readonly lines: readonly string[];
}

/** The sprint's own game first, without its name where it stands alone; then what runs beside it. */
export function rulesCard(games: readonly GameCard[]): TemplateResult {
  return html`${games.map(
    ({ title, lines }) => html`${games.length > 1 ? html`<h3 class="rules-of">${title}</h3>` : nothing}
      <ul class="rules">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`,
  )}
    <p class="hint">${t("rules.helper")}</p>`;
}
