/** The tape of the calls entered since the return; it takes the strip's place, at the strip's height. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Call } from "./calls";
import { kindKey, lookOf } from "./heads";
import { iconOf } from "./kind_icon";

export function tapeView(calls: readonly Call[]): TemplateResult {
  return html`<ol class="tape" aria-label=${t("pad.tape")}>
    ${calls.map(entry)}
    <li class="next"><i></i><small>${t("pad.tape.next")}</small></li>
  </ol>`;
}

function entry(call: Call): TemplateResult {
  const times = call.times > 1 ? html`<b>×${call.times}</b>` : "";
  return html`<li>
    <i class=${lookOf(call.kind)}>${icon(iconOf(call.kind))}${times}</i>
    <span class="visually-hidden">${t(kindKey(call.kind))}</span>
    <small>${t(`ui.tap.${call.place}`)}</small>
  </li>`;
}
