/** « Mes appels »: where each one is, what a host changed, and how to put it right. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { hour, many, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { MineState } from "../lib/protocol";
import { amendment } from "./amendment";
import { type Call, whyKey } from "./calls";
import type { Glance } from "./glance";
import { kindKey, lookOf } from "./heads";
import type { Held } from "./held";
import { iconOf } from "./kind_icon";
import { panel as page } from "./panel";
import type { Remote } from "./remote";
import "./calls.css";

export function panel(glance: Glance, { remote, page: { rules } }: Held): TemplateResult {
  const { calls, unsent, mine } = glance;
  const open = glance.when?.phase !== "final" && glance.when?.phase !== "lobby";
  return page(
    t("calls.title"),
    remote,
    html`<p class="hint">${unsent > 0 ? many("calls.unsent", unsent) : t("calls.all_stored")}</p>
      ${mine && mine.too_late > 0 ? html`<p class="hint">${many("calls.too_late", mine.too_late)}</p>` : nothing}
      ${calls.length === 0 ? html`<p class="empty">${t("calls.none")}</p>` : nothing}
      <ul class="calls">
        ${calls.map((call) => html`<li>${one(call, open, remote, rules.kinds)}</li>`)}
      </ul>
      ${mine && hasMore(mine) ? html`<p class="hint">${many("calls.latest", calls.length)}</p>` : nothing}
      <p class="links">
        <button type="button" class="button wide" @click=${() => remote.open("data")}>${t("data.title")}</button>
      </p>`,
  );
}

/** The server tells the latest lines only. */
const hasMore = ({ lines, totals }: MineState): boolean =>
  lines.reduce((sum, { ended_by, times }) => sum + (ended_by ? 0 : times), 0) < totals.calls;

function one(call: Call, open: boolean, remote: Remote, allowed: readonly string[]): TemplateResult {
  const ended = call.endedBy !== "" || call.place === "refused";
  const can = open && call.place === "stored" && call.endedBy === "";
  const row = html`<i class="tile ${lookOf(call.kind)}">${icon(iconOf(call.kind))}</i>
    <span class="what">
      <b class=${ended ? "struck" : ""}>${t(kindKey(call.kind))}${call.times > 1 ? ` ×${call.times}` : ""}</b>
      <small>${details(call)}</small>
    </span>
    <span class="when">${hour(call.at)}<small>${state(call)}</small></span>`;
  if (!can) return html`<div class="call">${row}</div>`;
  return html`<details class="call-box">
    <summary class="call">${row}</summary>
    ${amendment(call, remote, allowed)}
  </details>`;
}

function details(call: Call): string {
  const said = call.objection ? t(`objection.${call.objection}`) : "";
  const notes = [
    said,
    call.talked ? t("ui.talked") : "",
    call.prolonged ? t("calls.prolonged") : "",
    call.late ? t("calls.late") : "",
    call.place === "refused" ? t(whyKey(call)) : "",
    call.review ? t("calls.review_asked") : "",
    changed(call),
    call.denied ? t("calls.denied") : "",
  ];
  return notes.filter(Boolean).join(" · ");
}

/** Who changed it, and why: a correction is told, not slipped in. */
function changed(call: Call): string {
  const why = call.reason ? t(`reason.${call.reason}`) : "";
  if (call.endedBy === "host") return t("calls.voided", { why });
  if (call.endedBy === "rep") return t("calls.undone");
  if (call.fixedBy === "host") return t("calls.corrected", { why });
  return call.fixedBy === "rep" ? t("calls.corrected_by_you") : "";
}

function state(call: Call): string {
  if (call.place !== "stored") return t(`ui.tap.${call.place}`);
  return call.endedBy ? t("calls.not_counted") : many("ui.points", call.points);
}
