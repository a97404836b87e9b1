/** The rep card's own page. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import "./card_panel";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { panel as page } from "./panel";

export function panel(_: Glance, { remote, page: { urls } }: Held): TemplateResult {
  return page(t("card.title"), remote, html`<pad-card .url=${urls.card}></pad-card>`);
}
