/** What went wrong, in the person's language, and that nothing is lost. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Refusal } from "./visit";

export function trouble({ code, message }: Refusal): TemplateResult {
  const words = code === "unreachable" ? t("join.unreachable") : message || t("error.bug");
  return html`<p class="error" role="alert">${words}</p>`;
}
