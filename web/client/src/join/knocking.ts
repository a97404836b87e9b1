/** The server is asked; while it does not answer the page says so, and goes on asking by itself. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";

export function knocking(unanswered: boolean): TemplateResult {
  return html`<section class="join knocking" role="status">
    <h1>${t("join.knocking")}</h1>
    ${unanswered ? html`<p class="lead">${t("join.trying")}</p>` : nothing}
  </section>`;
}

/** What may pass by itself: nobody answered, or the server asks for a moment. */
export const passes = (code: string): boolean => ["unreachable", "busy", "db_down"].includes(code);
