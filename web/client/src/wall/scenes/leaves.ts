/** Our doors, by how they closed: five leaves and their counts. Never by person. */
import { html, type TemplateResult } from "lit";
import { many, number, t } from "../../lib/i18n";
import { curtainFoot, kick } from "../parts/curtain";
import "../parts/facade_element";
import { LEAVES, type Leaf, met } from "../leaves_met";
import { vars } from "../parts/vars";
import type { WallView } from "../view";
import { ending } from "./ending";

export function leaves(view: WallView): TemplateResult {
  const counts = met(view.state.strip);
  const shown = LEAVES.map((leaf) => ({ leaf, count: counts.get(leaf) ?? 0 })).filter((one) => one.count > 0);
  if (shown.length === 0) return ending(view);
  return html`<div class="leaves">
    <header>${kick(view)}<h2>${many("wall.leaves", view.state.totals.doors)}</h2></header>
    <ol ${vars({ "--cols": Math.max(1, shown.length) })}>
      ${shown.map(column)}
    </ol>
    ${curtainFoot(view)}
  </div>`;
}

/** Each wears one paint of the ramp, to tell columns apart: here it is no hour. */
function column({ leaf, count }: { leaf: Leaf; count: number }, i: number): TemplateResult {
  const options = { strip: leaf + "cgkpu".charAt(i), exact: true, minCols: 1, onlyPlate: -1 };
  return html`<li>
    <b>${number(count)}</b>
    <div class="facade"><floor-facade .options=${options}></floor-facade></div>
    <p>${t(`wall.leaf.${leaf}`)}</p>
  </li>`;
}
