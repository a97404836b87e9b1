/** The sprint by five minutes; closed where it would say who. */
import { html, type TemplateResult } from "lit";
import { lanes } from "../../figures/lanes";
import { timelineTable } from "../../figures/tables";
import { timeline } from "../../figures/timeline";
import { t } from "../../lib/i18n";
import { curtainFoot, kick } from "../parts/curtain";
import type { WallView } from "../view";

export function timelineScene(view: WallView): TemplateResult {
  const figures = view.state.reveal?.figures ?? null;
  const drawn = timeline(figures);
  return html`<div class="timeline">
    <header>${kick(view)}<h2>${t("after.timeline")}</h2></header>
    ${figures && drawn ? html`${lanes(drawn)} ${timelineTable(figures, "visually-hidden")}` : html`<p class="none">${t("after.few")}</p>`}
    ${curtainFoot(view)}
  </div>`;
}
