/** How much is left, of what. */
import { html, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { read } from "../clock";
import type { WallView } from "../view";
import "./clock_element";

/** Height of the clock and its line, in hundredths of the screen's. */
export const HOURS = 16.7;

export function hours(view: WallView): TemplateResult {
  const { state, now } = view;
  const { of } = read(state.when, now);
  const { round, rounds } = state.when;
  const key = rounds > 1 && (of === "end" || of === "break") ? `wall.left.${of}.rounds` : `wall.left.${of}`;
  return html`${dial(view)}
    <p>${t(key, { round, rounds })}</p>`;
}

export function dial({ state, clock }: WallView): TemplateResult {
  return html`<floor-clock .when=${state.when} .clock=${clock}></floor-clock>`;
}
