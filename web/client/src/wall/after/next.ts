/** What comes next: the objections to work on cold, and the floor's pulse once five have given it. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import { curtainFoot, kick } from "../parts/curtain";
import type { WallView } from "../view";
import "./pulse_element";

const COLD = 2; // as many as a warm-up works on

export function nextScene(view: WallView): TemplateResult {
  const { state, page } = view;
  const all = state.reveal?.heard.length ? state.reveal.heard : state.heard;
  return html`<div class="coming">
    <header>${kick(view)}<h2>${t("after.next")}</h2></header>
    <div class="two">
      <section>
        <h3>${icon("book")}${t("after.next.cold")}</h3>
        ${all.slice(0, COLD).map(({ objection }) => html`<blockquote>${t(`objection.${objection}`)}</blockquote>`)}
        ${all.length === 0 ? html`<blockquote class="usual">${t("after.next.usual")}</blockquote>` : nothing}
      </section>
      <floor-pulse .sprint=${page.sprint.id}></floor-pulse>
    </div>
    ${curtainFoot(view)}
  </div>`;
}
