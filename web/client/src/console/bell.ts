/** Somebody's bell: their colour, and their name beside it. */
import { html, nothing, type TemplateResult } from "lit";

export function bell(colour: number): TemplateResult {
  return html`<span class="bell" data-colour=${colour} aria-hidden="true"></span>`;
}

/** Long names are set narrower before they are cut. */
export function name(words: string): TemplateResult {
  return html`<b class=${[...words].length > 16 ? "long" : nothing} dir="auto">${words}</b>`;
}
