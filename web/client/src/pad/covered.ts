/** The keys under a sheet, small, along its lower edge: each still logs in one tap. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { HEAD_ICONS, icon } from "../lib/icons";
import { COVERED } from "./heads";
import type { Remote } from "./remote";

export function covered(remote: Remote): TemplateResult {
  return html`<div class="covered">
    ${COVERED.map(
      ({ head, look }) =>
        html`<button type="button" class="key small ${look.split(" ")[0]}" @click=${() => remote.press(head)}>
          ${icon(HEAD_ICONS[head])}<span>${t(`ask.short.${head}`)}</span>
        </button>`,
    )}
  </div>`;
}
