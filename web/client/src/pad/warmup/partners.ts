/** Whom one works with: they have to find each other. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../../lib/i18n";
import type { MyWarmup } from "../../lib/protocol";

export function partners(mine: MyWarmup | null): TemplateResult {
  const others = mine?.partners ?? [];
  if (others.length === 0) return html`<p class="partners">${t("warmup.alone")}</p>`;
  return html`<p class="partners">
    ${others.map(({ colour }) => html`<i class="bell bell-${colour}"></i>`)}
    <span>${t("warmup.with")} <b>${others.map(({ name }) => name).join(t("warmup.and"))}</b></span>
  </p>`;
}
