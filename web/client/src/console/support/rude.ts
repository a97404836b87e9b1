/** How many calls were rude: a count among five or more, in a break and after the result; never whose. */
import { html, nothing } from "lit";
import { many, t } from "../../lib/i18n";
import type { Desk } from "../desk";
import type { Drawn } from "../section";

export function rude({ lead }: Desk): Drawn {
  if (!lead.rude) return nothing;
  return html`<section class="stack">
    <h2>${t("cheer.rude.title")}</h2>
    <p>${many("cheer.rude", lead.rude)}</p>
    <p class="hint">${t("cheer.rude.do")}</p>
  </section>`;
}
