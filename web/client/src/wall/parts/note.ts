/** The host's words, shown as typed until their hour: a note pinned on the gable, or over another scene. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import type { WallView } from "../view";

const SHORT = 60;
/** Scenes whose gable pins it. */
const PINNED: readonly string[] = ["live", "gong"];

export function note({ state }: WallView): TemplateResult {
  const text = state.message?.text ?? "";
  return html`<p class="note ${text.length > SHORT ? "many" : ""}">
    <span class="visually-hidden">${t("wall.note")}</span>${text}
  </p>`;
}

/** Scenes whose figures must not be covered: the street has room for it. */
const LOW: readonly string[] = ["reveal"];

/** Over a scene that has no gable to pin it on. */
export function hung(view: WallView, scene: string): TemplateResult | typeof nothing {
  const { message } = view.state;
  if (!message || view.now >= message.until || PINNED.includes(scene)) return nothing;
  return html`<div class="hung ${LOW.includes(scene) ? "low" : ""}">${note(view)}</div>`;
}
