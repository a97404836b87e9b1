/** The undo ring: ten seconds, drawn as they go. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { UNDO_MS } from "./remote";

export function ring(left: number, undo: () => void, words = t("ui.undo")): TemplateResult {
  const seconds = Math.ceil(left / 1000);
  const gone = Math.round(100 - (100 * left) / UNDO_MS);
  return html`<button type="button" class="ring" @click=${undo}>
    ${icon("undo", "ring-sign")}<span class="ring-words">${words}</span><kbd>U</kbd>
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="15.9"></circle>
      <circle cx="20" cy="20" r="15.9" pathLength="100" stroke-dasharray="100" stroke-dashoffset=${gone}></circle>
      <text x="20" y="25.3">${seconds}</text>
    </svg>
  </button>`;
}
