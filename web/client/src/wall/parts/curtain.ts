/** The head and the foot that every page of the reveal has: what the figures are worth, what goes on. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { WallView } from "../view";
import { totals } from "./street";

export function kick({ state, presence }: WallView): TemplateResult {
  const { final_at } = state.when;
  const unsent = presence?.unsent_phones ?? 0;
  const standing = final_at === null ? t("wall.provisional") : t("wall.final");
  const aside =
    final_at === null
      ? unsent > 0
        ? many("wall.unsent", unsent)
        : ""
      : t("wall.final.at", { hour: hour(final_at) });
  return html`<p class="kick">${standing}<span>${aside}</span></p>`;
}

/** The street of an ended sprint: the totals, and the door that opens the next warm-up. */
export function curtainFoot({ state }: WallView): TemplateResult {
  const top = (state.reveal?.heard.length ? state.reveal.heard : state.heard)[0];
  return html`<footer class="street">
    ${totals(state.totals)}
    <span class="end calm">
      ${top ? html`${icon("book")}${t("wall.next_warmup", { objection: t(`objection.${top.objection}`) })}` : nothing}
    </span>
  </footer>`;
}
