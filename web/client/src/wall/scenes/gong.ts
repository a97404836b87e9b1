/** After the gong: the call under way counts, phones hand in what they hold. Nobody is ranked yet. */
import { html, nothing, type TemplateResult } from "lit";
import { countdown, many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import { read } from "../clock";
import { building } from "../parts/building";
import { note } from "../parts/note";
import { lines, sign } from "../parts/sign";
import { street } from "../parts/street";
import type { WallView } from "../view";

/** `shown`: what a game puts in the building's place. */
export function gong(view: WallView, shown?: TemplateResult): TemplateResult {
  const { state, now, presence } = view;
  const { left } = read(state.when, now);
  const unsent = presence?.unsent_phones ?? 0;
  return html`<div class="live gong">
    <section class="stage">${sign(state)} ${shown ?? building(state)}</section>
    ${street(view)}
    <section class="side" aria-label=${t("wall.gable")}>
      ${icon("gong", "struck")}
      <h2>${lines(t("wall.gong"))}</h2>
      <p class="finish">${t("wall.gong.finish")}</p>
      ${state.message && now < state.message.until ? note(view) : nothing}
      <p class="grace">${left === null ? "" : t("wall.gong.grace", { left: countdown(left) })}</p>
      ${unsent > 0 ? html`<p class="unsent">${many("wall.unsent", unsent)}</p>` : nothing}
    </section>
  </div>`;
}
