/** Who stands where: ranks, and what a game puts there; shutters in the final stretch. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, t } from "../../lib/i18n";
import { GAP } from "../budget";
import { gameOf } from "../game";
import { whole } from "../ranking";
import { veiled } from "../scene";
import type { WallView } from "../view";
import "./ranks_element";

const RANK = 6;
const SHUTTERS = 30;

export function standings(view: WallView): TemplateResult | typeof nothing {
  const { state } = view;
  const played = gameOf(state)?.standings;
  return html`${veiled(state) ? shutters(state.when.frozen_at ?? 0) : ranks(view)}
    ${played ? played.draw(view) : nothing}`;
}

/** In hundredths of the screen's height. */
export function standingsHeight(view: WallView): number {
  const { state } = view;
  const rows = veiled(state) ? SHUTTERS : whole(state.ranks).length * RANK;
  const played = gameOf(state)?.standings;
  const below = played ? played.height(view) : 0;
  return rows && below ? rows + GAP + below : rows + below;
}

function ranks({ state }: WallView): TemplateResult | typeof nothing {
  const shown = whole(state.ranks);
  return shown.length > 0 ? html`<floor-ranks .ranks=${shown}></floor-ranks>` : nothing;
}

function shutters(at: number): TemplateResult {
  return html`<div class="shutters">
    <p><strong>${t("wall.shutters")}</strong>${t("wall.shutters.more", { hour: hour(at) })}</p>
  </div>`;
}
