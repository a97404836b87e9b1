/** The three ways of taking part, as a choice: nothing is chosen unless the rep did. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { type IconId, icon } from "../lib/icons";
import type { Mode } from "../lib/protocol";
import "./modes.css";

const MODES: readonly (readonly [Mode, IconId])[] = [
  ["team", "door"],
  ["ranking", "stairs"],
  ["watching", "eye"],
];

export function modes(chosen: Mode | null, choose: (mode: Mode) => void, legend: string): TemplateResult {
  return html`<fieldset class="modes">
    <legend>${legend}</legend>
    ${MODES.map(
      ([mode, sign]) =>
        html`<label class="mode">
          ${icon(sign)}
          <span><b>${t(`mode.${mode}`)}</b><small>${t(`mode.${mode}.told`)}</small></span>
          <input type="radio" name="mode" value=${mode} .checked=${mode === chosen} @change=${() => choose(mode)} />
        </label>`,
    )}
  </fieldset>`;
}
