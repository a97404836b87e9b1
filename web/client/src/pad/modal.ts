/** A question over the glass: the browser's own dialog keeps the focus inside, Escape is the way back. */
import { html, type TemplateResult } from "lit";
import { AsyncDirective, directive } from "lit/async-directive.js";
import type { ElementPart } from "lit/directive.js";

class Shown extends AsyncDirective {
  #dialog: HTMLDialogElement | null = null;
  #before: Element | null = null;

  render(): void {}

  override update(part: ElementPart): void {
    if (this.#dialog) return;
    const dialog = part.element as HTMLDialogElement;
    this.#dialog = dialog;
    this.#before = document.activeElement;
    queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
  }

  /** Whoever came by the keyboard goes back to where they were. */
  override disconnected(): void {
    const before = this.#before;
    if (before instanceof HTMLElement) queueMicrotask(() => before.isConnected && before.focus());
  }
}

const shown = directive(Shown);

export function modal(look: string, label: string, close: () => void, content: unknown): TemplateResult {
  const cancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  const outside = (event: Event) => {
    if (event.target === event.currentTarget) close();
  };
  return html`<dialog class=${look} aria-label=${label} @cancel=${cancel} @click=${outside} ${shown()}>
    <div class="inside" tabindex="-1" autofocus>${content}</div>
  </dialog>`;
}
