/** The head of the pad: our doors together, and the time left. */
import { html, type TemplateResult } from "lit/html.js";
import { countdown, many, number, t } from "../lib/i18n";
import type { When } from "../lib/protocol";
import type { Glance } from "./glance";

export function top({ shared, when, now }: Glance): TemplateResult {
  const doors = shared?.totals.doors;
  return html`<header class="top">
    <p class="together">
      <b>${doors === undefined ? "…" : number(doors)}</b> <span>${many("pad.together", doors ?? 2)}</span>
    </p>
    ${when ? clock(when, now) : ""}
    ${shared?.demo ? html`<p class="demo">${t("ui.demo", { n: shared.demo })}</p>` : ""}
  </header>`;
}

function clock(when: When, now: number): TemplateResult {
  const { label, value } = reading(when, now);
  return html`<p class="clock"><span class="visually-hidden">${label}</span> <b>${value}</b></p>`;
}

/** A paused clock stands still; after the gong it counts the prolongation. */
function reading(when: When, now: number): { label: string; value: string } {
  const left = (until: number | null, at = now) => countdown(until === null ? 0 : until - at);
  if (when.phase === "break") return { label: t("pad.clock.break"), value: left(when.break_ends_at) };
  if (when.phase === "closed") {
    return { label: t("pad.clock.grace"), value: `+${countdown(now - (when.closed_at ?? now))}` };
  }
  if (when.phase === "final") return { label: t("pad.clock.final"), value: "0:00" };
  const at = when.phase === "paused" ? (when.paused_at ?? now) : now;
  return { label: t("pad.clock.left"), value: left(when.round_ends_at ?? when.ends_at, at) };
}
