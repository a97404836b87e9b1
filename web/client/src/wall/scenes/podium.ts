/** Front steps, not a pedestal: equal points stand at equal height with the same plate. */
import { html, nothing, type TemplateResult } from "lit";
import { many, number } from "../../lib/i18n";
import type { Rank } from "../../lib/protocol";
import { curtainFoot, kick } from "../parts/curtain";
import { openDoor } from "../parts/drawings";
import { inOneLine } from "../parts/sign";
import { vars } from "../parts/vars";
import { whole } from "../ranking";
import type { WallView } from "../view";
import { LONG } from "../words";
import { ending } from "./ending";

const HEIGHTS = [22, 16, 13, 12, 12] as const;

/** Nobody ranked: the team's total is the end of the evening. */
export function podium(view: WallView): TemplateResult {
  const ranks = whole(view.state.reveal?.podium ?? []);
  if (ranks.length === 0) return ending(view);
  const { doors, meetings } = view.state.totals;
  return html`<div class="podium">
    <header>
      ${kick(view)}
      <h2>
        <b>${number(doors)}</b> ${inOneLine(many("wall.doors", doors))}${meetings > 0 ? html`, <b class="y">${number(meetings)}</b> ${many("wall.meetings", meetings)}` : nothing}
      </h2>
    </header>
    <ol class="steps ${ranks.length > 3 ? "many" : ""}">
      ${arranged(ranks).map(step)}
    </ol>
    ${curtainFoot(view)}
  </div>`;
}

/** The first in the middle, the others by turns at its left and right. */
export function arranged<T>(best: readonly T[]): T[] {
  const row: T[] = [];
  for (const [i, one] of best.entries()) {
    if (i % 2) row.unshift(one);
    else row.push(one);
  }
  return row;
}

function step({ rank, name, points }: Rank): TemplateResult {
  const height = HEIGHTS[Math.min(rank, HEIGHTS.length) - 1] ?? 12;
  return html`<li class="st ${rank === 1 ? "first" : ""}" ${vars({ "--h": height })}>
    <div class="porch"><div><span class="plate">${rank}</span>${openDoor()}</div></div>
    <div class="step">
      <b class="nm ${name.length > LONG ? "long" : ""}">${name}</b>
      <span class="pt">${many("ui.points", points)}</span>
    </div>
  </li>`;
}
