/** The figures as tables: what a drawing shows, for whoever reads or hears it. A table takes no height, its box does. */
import { html, type TemplateResult } from "lit";
import { hour, number, t } from "../lib/i18n";
import type { Figures, Totals } from "../lib/protocol";
import { funnel } from "./funnel";
import { LANES } from "./timeline";

export function funnelTable(totals: Totals, look = ""): TemplateResult {
  return html`<div class=${look}><table class="figures"><caption>${t("after.funnel")}</caption>
    <thead><tr><th scope="col">${t("after.step")}</th><th scope="col">${t("after.times")}</th><th scope="col">${t("after.share")}</th></tr></thead>
    <tbody>${funnel(totals).map(
      ({
        name,
        count,
        oneIn,
      }) => html`<tr><th scope="row">${t(`after.step.${name}`)}</th><td>${number(count)}</td>
        <td>${oneIn > 1 ? t("after.one_in", { n: oneIn }) : ""}</td></tr>`,
    )}</tbody></table></div>`;
}

export function timelineTable({ minutes }: Figures, look = ""): TemplateResult {
  return html`<div class=${look}><table class="figures"><caption>${t("after.timeline")}</caption>
    <thead><tr><th scope="col">${t("after.from")}</th>${LANES.map((name) => html`<th scope="col">${t(`after.lane.${name}`)}</th>`)}</tr></thead>
    <tbody>${minutes.map(
      (one) =>
        html`<tr><th scope="row">${hour(one.at)}</th>${LANES.map((name) => html`<td>${number(one[name])}</td>`)}</tr>`,
    )}</tbody></table></div>`;
}

/** Kinds of doors, or objections: `of` is where their words are. */
export function countedTable(of: "kind" | "objection", counted: Figures["doors"], look = ""): TemplateResult {
  const caption = t(of === "kind" ? "after.doors" : "after.heard");
  return html`<div class=${look}><table class="figures"><caption>${caption}</caption>
    <thead><tr><th scope="col">${t(`after.${of}`)}</th><th scope="col">${t("after.times")}</th></tr></thead>
    <tbody>${counted.map(
      ({ code, count }) => html`<tr><th scope="row">${t(`${of}.${code}`)}</th><td>${number(count)}</td></tr>`,
    )}</tbody></table></div>`;
}
