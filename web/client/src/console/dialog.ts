/** What lies over the console, and closes by Escape, by its cross or by a tap outside. */
import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";

/** A dialog is raised once it is in the page: on its first drawing it is not there yet. */
const raise = (element?: Element): void =>
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });

/** By the browser, which gives the focus back to where it came from. */
const close = (event: Event): void => (event.currentTarget as Element).closest("dialog")?.close();

export function dialog(title: string, body: TemplateResult, shut: () => void): TemplateResult {
  const outside = (event: MouseEvent) => event.target === event.currentTarget && close(event);
  return html`<dialog class="over" aria-label=${title} ${ref(raise)} @click=${outside} @close=${shut}>
    <div class="panel">
      <div class="row"><h2 tabindex="-1" autofocus>${title}</h2>
        <button type="button" class="button quiet more" aria-label=${t("console.close")} @click=${close}>${icon("close")}</button></div>
      ${body}
    </div>
  </dialog>`;
}
