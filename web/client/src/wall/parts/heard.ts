/** Objections as rows of doors: one door for each time that the floor heard it. */
import { html, type TemplateResult } from "lit";
import { number, t } from "../../lib/i18n";
import type { Met } from "../../lib/protocol";
import "./facade_element";
import { vars } from "./vars";

/** Paints tell the rows apart; here they are no hour. */
const PAINTS = "cgkpu";

export function heard(met: readonly Met[], most: number): TemplateResult {
  const shown = met.slice(0, most);
  const longest = Math.max(...shown.map((one) => one.count), 1);
  return html`<ol class="heard" ${vars({ "--longest": longest })}>
    ${shown.map(row)}
  </ol>`;
}

function row({ objection, count }: Met, i: number): TemplateResult {
  const strip = `r${PAINTS.charAt(i % PAINTS.length)}`.repeat(count);
  const options = { strip, exact: true, minCols: count, onlyPlate: -1 };
  return html`<li>
    <strong>${t(`objection.${objection}`)}</strong>
    <div class="row" ${vars({ "--n": count })}>
      <div class="facade"><floor-facade .options=${options}></floor-facade></div>
      <b>${number(count)}</b>
    </div>
  </li>`;
}
