/** What we were told: the objections that the floor met, most often first. */
import { html, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { curtainFoot, kick } from "../parts/curtain";
import { heard } from "../parts/heard";
import type { WallView } from "../view";

export function heardScene(view: WallView): TemplateResult {
  const { state } = view;
  const all = state.reveal?.heard.length ? state.reveal.heard : state.heard;
  return html`<div class="told">
    <header>${kick(view)}<h2>${t("wall.heard")}</h2></header>
    ${all.length > 0 ? heard(all, 5) : html`<p class="none">${t("wall.heard.none")}</p>`}
    ${curtainFoot(view)}
  </div>`;
}
