/** Our doors, by how they closed: five leaves and their counts. Never by person. */
import { html, type TemplateResult } from "lit";
import { many, number, t } from "../../lib/i18n";
import { curtainFoot, kick } from "../parts/curtain";
import "../parts/facade_element";
import { vars } from "../parts/vars";
import type { WallView } from "../view";
import { ending } from "./ending";

const LEAVES = ["g", "h", "r", "a", "o"] as const;
type Letter = (typeof LEAVES)[number];

export function leaves(view: WallView): TemplateResult {
  const met = LEAVES.map((leaf) => ({ leaf, count: count(view.state.strip, leaf) })).filter(
    (one) => one.count > 0,
  );
  if (met.length === 0) return ending(view);
  return html`<div class="leaves">
    <header>${kick(view)}<h2>${many("wall.leaves", view.state.totals.doors)}</h2></header>
    <ol ${vars({ "--cols": Math.max(1, met.length) })}>
      ${met.map(column)}
    </ol>
    ${curtainFoot(view)}
  </div>`;
}

/** Each wears one paint of the ramp, to tell columns apart: here it is no hour. */
function column({ leaf, count }: { leaf: Letter; count: number }, i: number): TemplateResult {
  const options = { strip: leaf + "cgkpu".charAt(i), exact: true, minCols: 1, onlyPlate: -1 };
  return html`<li>
    <b>${number(count)}</b>
    <div class="facade"><floor-facade .options=${options}></floor-facade></div>
    <p>${t(`wall.leaf.${leaf}`)}</p>
  </li>`;
}

export function count(strip: string, leaf: string): number {
  let found = 0;
  for (let i = 0; i < strip.length; i += 2) if (strip.charAt(i) === leaf) found++;
  return found;
}
