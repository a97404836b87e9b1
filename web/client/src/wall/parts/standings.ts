/** Who stands where: ranks, teams, or what a game puts there; shutters in the final stretch. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, t } from "../../lib/i18n";
import { GAP } from "../budget";
import { gameOf } from "../game";
import { whole } from "../ranking";
import { veiled } from "../scene";
import type { WallView } from "../view";
import "./ranks_element";
import { sides } from "./sides";

const RANK = 6;
const SIDE = 9;
const BRIDGE = 10;
const SHUTTERS = 30;

export function standings(view: WallView): TemplateResult | typeof nothing {
  const { state } = view;
  const played = gameOf(state)?.standings;
  return html`${veiled(state) ? shutters(state.when.frozen_at ?? 0) : ranks(view)}
    ${played ? played.draw(view) : state.sides.length > 0 ? sides(state) : nothing}`;
}

/** In hundredths of the screen's height. */
export function standingsHeight(view: WallView): number {
  const { state } = view;
  const rows = veiled(state) ? SHUTTERS : whole(state.ranks).length * RANK;
  const played = gameOf(state)?.standings;
  const below = played ? played.height(view) : teams(state.sides.length);
  return rows && below ? rows + GAP + below : rows + below;
}

const teams = (sides: number): number => sides * SIDE + (sides === 2 ? BRIDGE : 0);

function ranks({ state }: WallView): TemplateResult | typeof nothing {
  const shown = whole(state.ranks);
  return shown.length > 0 ? html`<floor-ranks .ranks=${shown}></floor-ranks>` : nothing;
}

function shutters(at: number): TemplateResult {
  return html`<div class="shutters">
    <p><strong>${t("wall.shutters")}</strong>${t("wall.shutters.more", { hour: hour(at) })}</p>
  </div>`;
}
