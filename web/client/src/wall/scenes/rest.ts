/** A break: the clock, a glass of water, and what we were told, as rows of doors. */
import { html, type TemplateResult } from "lit";
import { hour, many, t } from "../../lib/i18n";
import { building } from "../parts/building";
import { heard } from "../parts/heard";
import { dial } from "../parts/hours";
import { inOneLine } from "../parts/sign";
import { totals } from "../parts/street";
import type { WallView } from "../view";

/** As many as are worked on next time, and one more. */
const TOP = 3;

/** `shown`: what a game puts beside the clock. */
export function rest(view: WallView, shown?: TemplateResult): TemplateResult {
  const { state, now } = view;
  const { doors } = state.totals;
  return html`<div class="rest">
    <section class="l">
      <p class="kick">${t("wall.break")}</p>
      ${dial(view)}
      <p class="re">${t("wall.break.back", { hour: hour(state.when.break_ends_at ?? now) })}</p>
      <p class="tot"><b>${doors}</b> ${inOneLine(many("wall.doors", doors))}</p>
    </section>
    <section class="r">${shown ?? told(state)}</section>
    <footer class="street">
      ${totals(state.totals)}
      <span class="end calm">${state.heard.length > 0 ? t("wall.break.next") : ""}</span>
    </footer>
  </div>`;
}

/** With no objection noted, the building itself: a break is never an empty list. */
function told(state: WallView["state"]): TemplateResult {
  if (state.heard.length === 0) return building(state);
  return html`<h2>${t("wall.heard")}</h2>
    ${heard(state.heard, TOP)}`;
}
