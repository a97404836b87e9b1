/** Somebody's bell: their colour, and their name beside it. */
import { html, nothing, type TemplateResult } from "lit";

export function bell(colour: number): TemplateResult {
  return html`<span class="bell" data-colour=${colour} aria-hidden="true"></span>`;
}

const LONG = 20;

/** Long names are set narrower before they are cut. */
export function name(words: string): TemplateResult {
  return html`<b class=${[...words].length > LONG ? "long" : nothing} dir="auto">${words}</b>`;
}
