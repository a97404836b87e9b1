/** The building under the sign: its façade, and on a small floor a storey of windows and a row of bells. */
import { html, nothing, type TemplateResult } from "lit";
import type { FacadeOptions } from "../../facade/facade";
import { many, t } from "../../lib/i18n";
import type { SharedState, Totals } from "../../lib/protocol";
import { along } from "../landings";
import { isSmall, signatures, storeyCells } from "../scene";
import { roof } from "./drawings";
import "./facade_element";
import { vars } from "./vars";

export function building(state: SharedState): TemplateResult {
  const small = isSmall(state);
  const options: FacadeOptions = {
    strip: state.strip,
    names: signatures(state),
    animate: true,
    minCols: small ? storeyCells(state) : 0,
    exact: small,
  };
  return html`<div class="building ${small ? "low" : ""}">
    ${roof(along(state.goal, state.totals.doors))}
    ${small ? html`${windows(state.totals.conversations)}${bells(state)}` : nothing}
    <div class="facade"><floor-facade .options=${options}></floor-facade></div>
    <p class="visually-hidden">${inWords(state.totals)}</p>
  </div>`;
}

/** The picture in words, for whoever does not see it. */
export function inWords({ doors, meetings, calls, conversations }: Totals): string {
  const counts = { doors: many("ui.doors", doors), meetings: many("ui.meetings", meetings) };
  const others = { calls: many("ui.calls", calls), talks: many("ui.conversations", conversations) };
  return t("wall.in_words", { ...counts, ...others });
}

const WINDOWS = 8;
const MOST_WINDOWS = 14;
/** The order in which they open: scattered, since nobody knows which door talks next. */
const ORDER = [2, 5, 1, 6, 4, 0, 7, 3, 9, 11, 8, 13, 10, 12];

/** One window opens for each conversation. */
export function windows(
  talks: number,
  all = Math.min(MOST_WINDOWS, Math.max(WINDOWS, talks)),
): TemplateResult {
  const open = new Set(ORDER.filter((place) => place < all).slice(0, talks));
  return html`<div class="storey" aria-hidden="true">
    <div class="wins">
      ${Array.from({ length: all }, (_, i) => html`<i class=${open.has(i) ? "on" : ""}><b></b><u></u><u></u></i>`)}
    </div>
  </div>`;
}

const MOST_BELLS = 60;

/** One bell push for each call, of the calls expected; the last one is ringed. */
function bells({ totals, goal }: SharedState): TemplateResult {
  const all = Math.min(MOST_BELLS, Math.max(goal.expected_calls, totals.calls));
  const rung = Math.min(all, totals.calls);
  const look = (i: number): string => (i === rung - 1 ? "on now" : i < rung ? "on" : "");
  return html`<div class="bellrow" aria-hidden="true" ${vars({ "--all": all })}>
    ${Array.from({ length: all }, (_, i) => html`<i class=${look(i)}></i>`)}
  </div>`;
}
