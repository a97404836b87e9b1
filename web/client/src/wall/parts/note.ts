/** The host's words, shown as typed until their hour: a note pinned on the gable, or over another scene. */
import { html, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import type { WallView } from "../view";

const SHORT = 60;

export function note({ state }: WallView): TemplateResult {
  const text = state.message?.text ?? "";
  return html`<p class="note ${text.length > SHORT ? "many" : ""}">
    <span class="visually-hidden">${t("wall.note")}</span>${text}
  </p>`;
}
