/** Three, two, one: the three knocks of the theatre, on a door with an enamel number. */
import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { t } from "../../lib/i18n";
import { countIn } from "../clock";
import { lines } from "../parts/sign";
import type { WallView } from "../view";

export function countdownScene({ state, now, page }: WallView): TemplateResult {
  const left = countIn(state.when, now);
  return html`<div class="countin">
    <div class="bigdoor"><div class="leaf"><i class="knob"></i></div></div>
    ${keyed(left, html`<p class="plate">${left}</p>`)}
    <div class="say"><p class="kick">${page.sprint.title}</p><h2>${lines(t("wall.countin"))}</h2></div>
  </div>`;
}
