/** The lobby's landing: who is in, with how many of each mode, or that nobody is yet. */
import { html, nothing, type TemplateResult } from "lit";
import { many, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Desk } from "./desk";
import { guests, inside, modes } from "./people";

export const locked = (desk: Desk): TemplateResult | typeof nothing =>
  desk.shared.locked ? html`<p class="note-line">${icon("lock")}${t("console.locked")}</p>` : nothing;

export function landed(desk: Desk): TemplateResult {
  const all = inside(desk.lead);
  if (!all.length)
    return html`<div class="empty"><h2>${t("console.lobby.empty")}</h2><p class="lead">${t("console.lobby.empty.how")}</p></div>`;
  return html`<div><h2>${many("console.lobby.people", all.length)}</h2>
    ${
      desk.lead.modes === null
        ? html`<p class="lead">${t("console.modes.few")}</p>`
        : html`<p class="lead modes"><b>${modes(desk.lead.modes)}.</b> ${t("console.modes.how")}</p>`
    }
    ${guests(desk)}</div>`;
}
