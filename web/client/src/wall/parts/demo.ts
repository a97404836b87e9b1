/** That nobody really calls here, and how much faster than life: on every scene of a demo. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import type { SharedState } from "../../lib/protocol";
import { lines } from "./sign";

export function demoPlate({ demo }: SharedState): TemplateResult | typeof nothing {
  return demo > 0 ? html`<p class="demo-plate">${lines(t("wall.demo", { n: demo }))}</p>` : nothing;
}
