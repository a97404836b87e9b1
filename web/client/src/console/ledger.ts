/** The ledger: every call by kind and time, struck through and never erased; no filter and no sum per person. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { hour, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { LedgerLine } from "../lib/protocol";
import { bell, name } from "./bell";
import type { Desk } from "./desk";
import { kindWords, mark } from "./kind_mark";
import { type Group, groups, stands } from "./ledger_lines";

export function ledger(desk: Desk, onlyCorrections: boolean): TemplateResult {
  const found = groups(desk.lead.ledger, onlyCorrections);
  if (!found.length)
    return html`<p class="empty">${t(onlyCorrections ? "console.corrections.none" : "console.ledger.none")}</p>`;
  return html`<div class="ledger">
    ${repeat(
      found,
      (g) => g.about ?? "asked",
      (group) => section(desk, group),
    )}
  </div>`;
}

function section(desk: Desk, { about, lines }: Group): TemplateResult {
  const title = about === null ? t("console.ledger.asked") : t("console.ledger.about", { hour: hour(about) });
  return html`<section class=${about === null ? "asked" : ""}>
    <h3>${title}</h3>
    <ol>${repeat(
      lines,
      (l) => l.id,
      (line) => row(desk, line),
    )}</ol>
  </section>`;
}

function row(desk: Desk, line: LedgerLine): TemplateResult {
  const gone = !stands(line);
  return html`<li class=${gone ? "void" : ""}>
    ${mark(line.kind)}
    <p class="what"><b>${kindWords(line.kind)}${line.times > 1 ? ` ×${line.times}` : ""}</b>${remarks(line)}</p>
    <p class="who">${line.name ? html`${bell(line.colour)}${name(line.name)}` : html`<span>${t("console.ledger.unnamed")}</span>`}</p>
    <p class="pt"><b>${line.points}</b><span class="visually-hidden"> ${t("console.ledger.points")}</span></p>
    ${
      gone || desk.shared.when.phase === "final"
        ? html`<span class="fix"></span>`
        : html`<button type="button" class="button quiet fix" aria-label=${t("console.correct.open", { kind: kindWords(line.kind) })}
            @click=${() => desk.open({ name: "correct", line: line.id })}>${icon("edit")}</button>`
    }
  </li>`;
}

/** What else is known of a call: the objection, why it changed, how it arrived. */
function remarks(line: LedgerLine): TemplateResult | typeof nothing {
  const said = [
    line.objection ? t(`objection.${line.objection}`) : "",
    line.talked ? t("console.line.talked") : "",
    line.ended_by === "rep" ? t("console.line.undone") : "",
    line.ended_by === "host" ? t("console.line.voided", { reason: t(`reason.${line.reason}`) }) : "",
    line.fixed_by && stands(line)
      ? t(`console.line.fixed.${line.fixed_by}`, { reason: t(`reason.${line.reason}`) })
      : "",
    line.by_host ? t("console.line.by_host") : "",
    line.prolonged ? t("console.line.prolonged") : "",
    line.late ? t("console.line.late") : "",
    line.skewed ? t("console.line.skewed") : "",
  ].filter(Boolean);
  return said.length ? html`<small>${said.join(" · ")}</small>` : nothing;
}
