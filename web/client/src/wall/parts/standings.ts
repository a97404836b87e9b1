/** Who stands where: ranks, and what a game puts there; shutters in the final stretch. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, t } from "../../lib/i18n";
import type { SharedState } from "../../lib/protocol";
import { GAP } from "../budget";
import { gameOf } from "../game";
import { whole } from "../ranking";
import { veiled } from "../scene";
import type { WallView } from "../view";
import "./ranks_element";
import { vars } from "./vars";

const RANK = 6;
/** Of so many players one is shown, and five at most: the shutters are as high as what they hide. */
const A_RANK = 3;
const MOST = 5;
/** What is written on them needs that much. */
const LOWEST = 18;

export function standings(view: WallView): TemplateResult | typeof nothing {
  const { state } = view;
  const played = gameOf(state)?.standings;
  return html`${veiled(state) ? shutters(state) : ranks(view)}
    ${played ? played.draw(view) : nothing}`;
}

/** In hundredths of the screen's height. */
export function standingsHeight(view: WallView): number {
  const { state } = view;
  const rows = veiled(state) ? shutterHeight(state) : whole(state.ranks).length * RANK;
  const played = gameOf(state)?.standings;
  const below = played ? played.height(view) : 0;
  return rows && below ? rows + GAP + below : rows + below;
}

function ranks({ state }: WallView): TemplateResult | typeof nothing {
  const shown = whole(state.ranks);
  return shown.length > 0 ? html`<floor-ranks .ranks=${shown}></floor-ranks>` : nothing;
}

function shutters(state: SharedState): TemplateResult {
  const at = hour(state.when.frozen_at ?? 0);
  return html`<div class="shutters" ${vars({ "--high": shutterHeight(state) })}>
    <p><strong>${t("wall.shutters")}</strong>${t("wall.shutters.more", { hour: at })}</p>
  </div>`;
}

function shutterHeight({ players }: SharedState): number {
  return Math.max(LOWEST, RANK * Math.min(MOST, Math.floor(players / A_RANK)));
}
