/** The games in front of the host: which are played, and what each leaves to the host, found by its code. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Desk } from "./desk";
import "./games.css";

export interface ConsoleGame {
  /** Nothing where there is nothing to do. */
  draw(desk: Desk): TemplateResult | typeof nothing;
}

const FOUND = import.meta.glob<{ game: ConsoleGame }>("./games/*.ts", { eager: true });

export function games(desk: Desk): TemplateResult {
  return html`<section class="played" aria-labelledby="played">
    <h2 id="played">${t("game.place")}</h2>
    ${desk.page.games.map(
      ({ code, title, told }) => html`<div>
        <h3>${title}</h3>
        <small>${told}</small>
        ${FOUND[`./games/${code}.ts`]?.game.draw(desk) ?? nothing}
      </div>`,
    )}
  </section>`;
}
