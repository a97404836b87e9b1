/** A flood of knocks: turned away all at once, with the lock of the door beside it. */
import { html, type TemplateResult } from "lit";
import { many, t } from "../lib/i18n";
import { button } from "./button";
import { askAndShut, type Desk } from "./desk";
import { lock } from "./entrance";
import { AT_ONCE, ringing } from "./people";

export function turnAwaySheet(desk: Desk): TemplateResult {
  const reps = ringing(desk.lead).map(({ rep }) => rep);
  const away = () => void askAndShut(desk, "turn_away", { c: "remove", reps: reps.slice(0, AT_ONCE) });
  return html`<div class="stack">
    <p>${many("console.turn_away.how", reps.length)}</p>
    ${button(desk, "turn_away", t("console.turn_away"), away, { look: "ink wide tall" })}
    <p class="hint">${t("console.turn_away.lock")}</p>${lock(desk)}
  </div>`;
}
