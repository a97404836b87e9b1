/** 3, 2, 1: the same on every screen. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { countdown, t } from "../lib/i18n";
import type { Glance } from "./glance";

export function startsIn(glance: Glance): TemplateResult | typeof nothing {
  const { when, now } = glance;
  if (when?.phase !== "live" || when.started_at === null || now >= when.started_at) return nothing;
  const seconds = Math.ceil((when.started_at - now) / 1000);
  return html`<div class="starts" role="dialog" aria-label=${t("pad.starts")}>
    <b>${seconds > 3 ? countdown(when.started_at - now) : seconds}</b>
    <p>${t("pad.starts")}</p>
  </div>`;
}
