/** « On a échangé »: a box of its own, where only the rep can say. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { asksTalk } from "./heads";
import type { Remote } from "./remote";
import { talk } from "./said";
import type { Second } from "./sheet";

export function talkChip(sheet: Second, remote: Remote): TemplateResult | typeof nothing {
  if (!asksTalk(sheet.kind)) return nothing;
  return html`<button
    type="button"
    class="chip talk"
    role="checkbox"
    aria-checked=${sheet.talked}
    @click=${() => talk(remote, sheet)}
  >
    <span>${t("ui.talked")}<small>${t("ask.talk.told")}</small></span>
    <span class="box">${sheet.talked ? icon("check") : nothing}</span>
  </button>`;
}
