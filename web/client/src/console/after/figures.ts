/** The figures for their host: drawn as on the wall, and the numbers in tables. */
import { html, type TemplateResult } from "lit";
import { lanes } from "../../figures/lanes";
import { storeys } from "../../figures/storeys";
import { countedTable, funnelTable, timelineTable } from "../../figures/tables";
import { timeline } from "../../figures/timeline";
import { t } from "../../lib/i18n";
import type { Desk } from "../desk";

export function figures({ shared }: Desk): TemplateResult {
  return html`<details class="told-figures"><summary><h2>${t("after.figures")}</h2></summary>
    ${shared.reveal && shared.reveal.step >= opens(shared.reveal.steps) ? told(shared) : html`<p class="lead">${t("after.figures.later")}</p>`}
  </details>`;
}

/** Nothing is opened on the console that the room has not been shown: it may be projected. */
const opens = (steps: readonly string[]): number => steps.indexOf("funnel") + 1;

function told({ totals, reveal }: Desk["shared"]): TemplateResult {
  const found = reveal?.figures ?? null;
  const drawn = timeline(found);
  return html`<div class="drawn"><div>${storeys(totals)}</div></div>${funnelTable(totals)}
    ${found && drawn ? html`<div class="drawn"><div>${lanes(drawn)}</div></div>${timelineTable(found)}` : ""}
    ${found ? html`${countedTable("kind", found.doors)}${countedTable("objection", found.objections)}` : html`<p class="lead">${t("after.figures.few")}</p>`}`;
}
