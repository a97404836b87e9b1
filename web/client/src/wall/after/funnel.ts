/** How far we went, step by step. */
import { html, type TemplateResult } from "lit";
import { storeys } from "../../figures/storeys";
import { funnelTable } from "../../figures/tables";
import { t } from "../../lib/i18n";
import { curtainFoot, kick } from "../parts/curtain";
import type { WallView } from "../view";

export function funnelScene(view: WallView): TemplateResult {
  const { totals } = view.state;
  return html`<div class="funnel">
    <header>${kick(view)}<h2>${t("after.funnel")}</h2></header>
    ${storeys(totals)} ${funnelTable(totals, "visually-hidden")} ${curtainFoot(view)}
  </div>`;
}
