/** The teams, plainly: each one's doors, and both towards the common target. Nobody overtakes anybody. */
import { html, nothing, type TemplateResult } from "lit";
import { many, number, t } from "../../lib/i18n";
import type { SharedState, Side } from "../../lib/protocol";
import { vars } from "./vars";

export function sides(state: SharedState): TemplateResult {
  const both = state.sides.length === 2 && state.sides.every((side) => side.totals !== null);
  return html`<ul class="sides" aria-label=${t("wall.sides")}>
      ${state.sides.map((side) => row(side))}
    </ul>
    ${both ? bridge(state) : nothing}`;
}

function row({ team, totals, average }: Side): TemplateResult {
  return html`<li class=${`side-${team}`}>
    <span class="flag"></span>
    <strong>${t("wall.side", { n: team })}</strong>
    ${totals ? html`<b>${number(totals.doors)}</b>` : nothing}
    ${average === null ? nothing : html`<small>${t("wall.side.average", { n: number(average / 10) })}</small>`}
  </li>`;
}

/** Two colours come from both ends of the common target, and meet. */
function bridge({ sides: [one, two], goal }: SharedState): TemplateResult {
  const [left, right] = [one?.totals?.doors ?? 0, two?.totals?.doors ?? 0];
  const target = Math.max(1, goal.doors, left + right);
  const between = goal.doors - left - right;
  return html`<div class="bridge" ${vars({ "--a": left / target, "--b": right / target })}>
      <i class="a"></i><i class="b"></i>
    </div>
    <p class="meet">${between > 0 ? many("wall.sides.between", between) : t("wall.sides.met")}</p>`;
}
