/** What cannot be taken back: ending a round, sounding the gong, bringing the shutters down. Each asks once more. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, t } from "../lib/i18n";
import { button } from "./button";
import { askAndShut, type Desk } from "./desk";
import { lastRound } from "./phase";

/** A break first, if a round is left; the gong for all in any case. */
export function finishSheet(desk: Desk): TemplateResult {
  const { round, phase } = desk.shared.when;
  const target = `break:${round}`;
  const rest = () => void askAndShut(desk, target, { c: "begin_break", round });
  const pauses = !lastRound(desk.shared.when) && phase !== "break";
  return html`<div class="stack">
    ${
      pauses
        ? html`<p>${t("console.finish.round.how", { round })}</p>
          ${button(desk, target, t("console.finish.round", { round }), rest, { look: "main wide" })}
          <hr>`
        : nothing
    }
    <p>${t("console.finish.close.how", { n: Math.round(desk.page.rules.grace_ms / 60_000) })}</p>
    ${button(desk, "close", t("console.finish.close"), () => void askAndShut(desk, "close", { c: "close" }), { sign: "gong", look: "ink wide tall" })}
  </div>`;
}

export function freezeSheet(desk: Desk): TemplateResult {
  const { stretch_at } = desk.shared.when;
  const down = () => void askAndShut(desk, "freeze", { c: "freeze" });
  const itself = desk.page.rules.freeze && stretch_at !== null && stretch_at > desk.now;
  return html`<div class="stack">
    <p>${t("console.freeze.how")}</p>
    ${itself ? html`<p class="lead">${t("console.freeze.itself", { hour: hour(stretch_at) })}</p>` : nothing}
    ${button(desk, "freeze", t("console.freeze.go"), down, { sign: "shutter", look: "ink wide tall" })}
  </div>`;
}
