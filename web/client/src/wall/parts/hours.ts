/** How much is left, of what. */
import { html, type TemplateResult } from "lit";
import { countdown, t } from "../../lib/i18n";
import { read } from "../clock";
import type { WallView } from "../view";

/** Height of the clock and its line, in hundredths of the screen's. */
export const HOURS = 16.7;

export function hours({ state, now }: WallView): TemplateResult {
  const { left, of } = read(state.when, now);
  const { round, rounds } = state.when;
  const key = rounds > 1 && (of === "end" || of === "break") ? `wall.left.${of}.rounds` : `wall.left.${of}`;
  return html`${dial(left)}
    <p>${t(key, { round, rounds })}</p>`;
}

/** The time left; from ten minutes on, and from an hour on, it has more figures and less room for each. */
export function dial(left: number | null): TemplateResult {
  const figures = left === null ? "" : countdown(left);
  return html`<p class="clock figures-${figures.length}" role="timer">${figures}</p>`;
}
