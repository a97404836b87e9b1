/** Three, two, one: the three knocks of the theatre, on a door with an enamel number. */
import { html, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { countIn } from "../clock";
import { lines } from "../parts/sign";
import type { WallView } from "../view";

export function countdownScene({ state, now, page }: WallView): TemplateResult {
  return html`<div class="countin">
    <div class="bigdoor"><div class="leaf"><i class="knob"></i></div></div>
    <p class="plate">${countIn(state.when, now)}</p>
    <div class="say"><p class="kick">${page.sprint.title}</p><h2>${lines(t("wall.countin"))}</h2></div>
  </div>`;
}
