/** A question over the glass: the browser's own dialog keeps the focus inside, Escape is the way back. */
import { html, type TemplateResult } from "lit/html.js";

export function modal(look: string, label: string, close: () => void, content: unknown): TemplateResult {
  const cancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  const outside = (event: Event) => {
    if (event.target === event.currentTarget) close();
  };
  return html`<dialog class=${look} aria-label=${label} @cancel=${cancel} @click=${outside}>
    <div class="inside" tabindex="-1" autofocus>${content}</div>
  </dialog>`;
}
