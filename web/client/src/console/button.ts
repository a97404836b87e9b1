/** A button that asks for something: while its target is under way it says so, and a second tap does nothing. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { type IconId, icon } from "../lib/icons";
import type { Desk } from "./desk";

interface Look {
  readonly sign?: IconId;
  readonly look?: string;
  /** What a screen reader says, when the words alone do not tell which. */
  readonly label?: string;
}

/** `target` names what is asked for; `press` runs unless that is already under way. */
export function button(
  desk: Desk,
  target: string,
  words: string,
  press: () => void,
  { sign, look = "", label }: Look = {},
): TemplateResult {
  const under = desk.asking.has(target);
  return html`<button type="button" class="button ${look}" aria-disabled=${under ? "true" : "false"}
    aria-label=${label ?? words} @click=${() => !under && press()}>
    ${sign ? icon(sign) : ""}<span>${under ? t("console.asking") : words}</span>
  </button>`;
}

/** A button that only opens something on this screen. */
export function opener(
  words: string,
  press: () => void,
  { sign, look = "", label }: Look = {},
): TemplateResult {
  return html`<button type="button" class="button ${look}" aria-label=${label ?? words} @click=${press}>
    ${sign ? icon(sign) : ""}<span>${words}</span>
  </button>`;
}

/** The one action of a form, kept at the thumb while the form scrolls. */
export function submit(under: boolean, words: string, look = "main wide"): TemplateResult {
  return html`<p class="go"><button class="button ${look}" aria-disabled=${under ? "true" : "false"}>
    ${under ? t("console.asking") : words}</button></p>`;
}
