/** That nobody really calls here, and how much faster than life: on every scene of a demo. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import type { SharedState } from "../../lib/protocol";

export function demoPlate({ demo }: SharedState): TemplateResult | typeof nothing {
  if (demo === 0) return nothing;
  const said = t("wall.demo", { n: demo }).split("/");
  return html`<p class="demo-plate">${said.map((line) => html`<span>${line}</span> `)}</p>`;
}
