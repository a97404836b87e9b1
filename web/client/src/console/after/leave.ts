/** What the team leaves with: the page to print, its table, the slot of each week. */
import { html, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Desk } from "../desk";

export function leave({ page, shared }: Desk): TemplateResult {
  const at = `/sprints/${page.sprint.id}/report`;
  const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const sealed = shared.when.final_at !== null;
  return html`<section class="leave"><h2>${t("after.leave")}</h2>
    ${
      sealed
        ? html`<p><a class="button" href=${at}>${icon("send")}<span>${t("after.leave.page")}</span></a>
          <a class="button" href="${at}.csv?zone=${zone}" download>${icon("download")}<span>${t("after.leave.csv")}</span></a>
          <a class="button" href="${at}#again">${icon("clock")}<span>${t("after.leave.slot")}</span></a></p>`
        : html`<p class="lead">${t("after.leave.later")}</p>`
    }</section>`;
}
