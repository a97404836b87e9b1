/** Bingo, on the pad: the nine squares, and a word when three are in line. */
import { html, type TemplateResult } from "lit/html.js";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { lately } from "../lately";
import type { Line } from "../lines";

export function content({ shared }: Glance): TemplateResult {
  const squares = shared ? (played(shared.games, "bingo")?.squares ?? []) : [];
  return html`<ol class="squares" aria-label=${t("game_bingo.squares")}>
    ${squares.map(
      ({ objection, met }) => html`<li class=${met > 0 ? "met" : ""}>
        <span>${t(`objection.${objection}`)}</span>
        <small>${met > 0 ? many("game_bingo.times", met) : t("game_bingo.ahead")}</small>
      </li>`,
    )}
  </ol>`;
}

export function line(_: Glance, held: Held): Line | null {
  const told = lately(held, "bingo_line");
  return (
    told && {
      weight: 38,
      icon: "check",
      words: `${t("game_bingo.line")}, ${many("game_bingo.lines", told.lines)}`,
    }
  );
}
