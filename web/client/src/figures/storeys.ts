/** How far we went, drawn: a building in storeys, the calls on the ground, a light under the roof where one opened. */
import { html, nothing, type TemplateResult } from "lit";
import { number, t } from "../lib/i18n";
import type { Totals } from "../lib/protocol";
import { vars } from "../wall/parts/vars";
import { funnel, type Step } from "./funnel";

/** Hidden from assistive technology, which reads the table beside it. */
export function storeys(totals: Totals): TemplateResult {
  return html`<ol class="storeys" aria-hidden="true">${funnel(totals).map(storey).reverse()}</ol>`;
}

function storey({ name, count, width, oneIn }: Step): TemplateResult {
  return html`<li class="of-${name}">
    <p><b>${number(count)}</b><span>${t(`after.step.${name}`)}</span></p>
    <div class="tier"><i ${vars({ "--w": `${width}%` })}></i></div>
    ${oneIn > 1 ? html`<em>${t("after.one_in", { n: oneIn })}</em>` : nothing}
  </li>`;
}
