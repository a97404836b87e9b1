/** « Échauffement » on the pad: a card on the landing, and the page that it opens. */
import { html, type TemplateResult } from "lit/html.js";
import { countdown, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { panel as page } from "../panel";
import "../bells.css";
import "./element";
import { leftOf } from "./moment";
import { partners } from "./partners";
import "./votes.css";
import "./warmup.css";
import "./worksheet.css";

export function panel(_: Glance, { remote }: Held): TemplateResult {
  return page(t("warmup.place"), remote, html`<pad-warmup .remote=${remote}></pad-warmup>`);
}

/** On the landing it comes before the rules: one tap, and one is at work. */
export function face({ shared, mine, now }: Glance, { remote }: Held): TemplateResult {
  const warmup = shared?.warmup;
  if (!warmup) return html``;
  const ended = warmup.stage === "ended";
  return html`<section class="warm-card">
    <h2>${t("warmup.place")} ${ended ? "" : html`<b class="clock">${countdown(leftOf(warmup, now))}</b>`}</h2>
    ${ended ? html`<p>${t("warmup.stage.ended")}</p>` : partners(mine?.warmup ?? null)}
    <button type="button" class="button ${ended ? "" : "main"} wide" @click=${() => remote.open("warmup")}>
      ${icon("edit")}<span>${t(`warmup.open.${warmup.stage}`)}</span>
    </button>
  </section>`;
}
