/** The frame of a phase: the wide column, the side, the one action at the bottom. */
import { html, type TemplateResult } from "lit";
import type { Desk } from "./desk";
import { onward } from "./onward";
import { calling } from "./phase";
import { drawn } from "./sections";

/** While people call, the room comes before the ledger, on a phone and for a keyboard. */
export function frame(desk: Desk): TemplateResult {
  const work = html`<section class="work">${drawn("work", desk)}</section>`;
  const side = html`<aside class="aside" tabindex="0">${drawn("side", desk)}</aside>`;
  return calling(desk.shared.when)
    ? html`${side}${work}${onward(desk)}`
    : html`${work}${side}${onward(desk)}`;
}
