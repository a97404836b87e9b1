/** Ranking, on the pad: what the stairs wait for; a word when somebody comes first. One's own rank is behind a tap. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { played } from "../../lib/games";
import { t } from "../../lib/i18n";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { lately } from "../lately";
import type { Line } from "../lines";

export function content({ shared }: Glance): TemplateResult | typeof nothing {
  const open = shared ? played(shared.games, "ranking")?.open : false;
  return open ? nothing : html`<p>${t("game_ranking.wait")}</p>`;
}

export function line(_: Glance, held: Held): Line | null {
  const told = lately(held, "lead_taken");
  return told && { weight: 38, icon: "stairs", words: `${t("game_ranking.lead")}, ${told.name}` };
}
