/** « Commencé avant le gong »: one box, for the next tap. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Remote } from "./remote";

export function beforeGong(remote: Remote): TemplateResult {
  const toggle = () => {
    remote.before = !remote.before;
    remote.changed();
  };
  return html`<button type="button" class="before" role="checkbox" aria-checked=${remote.before} @click=${toggle}>
    <span class="box">${remote.before ? icon("check") : nothing}</span>
    <span>${t("pad.before")}<small>${t("pad.before.told")}</small></span>
  </button>`;
}
