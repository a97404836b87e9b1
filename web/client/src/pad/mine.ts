/** One's own line: calls, conversations beside one's best, doors. */
import { html, type TemplateResult } from "lit/html.js";
import { many, number, t } from "../lib/i18n";
import type { Glance } from "./glance";
import type { PadPage } from "./page";

export function mine({ figures }: Glance, { best }: PadPage): TemplateResult {
  const record = best && best.conversations > 0 ? t("pad.best", { n: best.conversations }) : "";
  return html`<section class="mine" aria-label=${t("pad.mine")}>
    ${figure(figures?.calls, "pad.calls")} ${figure(figures?.conversations, "pad.conversations", record)}
    ${figure(figures?.doors, "pad.doors")}
  </section>`;
}

function figure(count: number | undefined, words: string, more = ""): TemplateResult {
  const value = count === undefined ? "…" : number(count);
  return html`<p>
    <b>${value}</b> <span>${many(words, count ?? 2)}</span>${more ? html` <small>${more}</small>` : ""}
  </p>`;
}
