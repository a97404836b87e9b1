/** The answers of the warm-up as their host sees them: to the book by a tap, off the wall by another; never whose. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Submitted } from "../../lib/protocol";
import { button, opener } from "../button";
import type { Desk } from "../desk";

export function answers(desk: Desk): TemplateResult {
  const all = desk.lead.answers;
  if (all.length === 0) return html`<p class="note-line">${t("warmup_console.none")}</p>`;
  const doors = [...new Set(all.map(({ objection }) => objection))];
  return html`${doors.map((objection) => door(desk, objection, all))}`;
}

function door(desk: Desk, objection: string, all: readonly Submitted[]): TemplateResult {
  const mine = all.filter((one) => one.objection === objection).sort((a, b) => b.votes - a.votes);
  return html`<h3>${t(`objection.${objection}`)}</h3>
    <ul class="submitted">
      ${repeat(
        mine,
        ({ id }) => id,
        (one) => line(desk, one),
      )}
    </ul>`;
}

function line(desk: Desk, { id, text, votes, hidden, kept }: Submitted): TemplateResult {
  const warmup = desk.lead.warmup;
  const keep = () => void desk.ask(`keep:${id}`, { c: "keep_answer", warmup, answer: id });
  const hide = () => void desk.ask(`hide:${id}`, { c: "hide_answer", warmup, answer: id, hidden: !hidden });
  const away = t(hidden ? "warmup_console.show" : "warmup_console.hide");
  return html`<li class=${hidden ? "off" : ""}>
    <p dir="auto">${text}<small>${[votes ? many("warmup_console.votes", votes) : "", hidden ? t("warmup_console.hidden") : ""].filter(Boolean).join(" · ")}</small></p>
    ${
      kept
        ? html`<span class="in-book">${icon("book")}${t("warmup_console.kept")}</span>`
        : html`${button(desk, `keep:${id}`, t("warmup_console.keep"), keep, { sign: "book" })}${button(desk, `hide:${id}`, away, hide, { look: "quiet" })}`
    }
  </li>`;
}

/** What came late may still be kept while people call, and until the result is sealed. */
export function answersTile(desk: Desk): TemplateResult | typeof nothing {
  if (desk.lead.answers.length === 0) return nothing;
  const open = () => desk.open({ name: "part", id: "answers", about: "" });
  return opener(t("warmup_console.answers"), open, { sign: "book" });
}

export const answersSheet = (desk: Desk): TemplateResult =>
  html`<p class="lead">${t("warmup_console.answers.how")}</p>${answers(desk)}
    <p><a href="/book" target="_blank" rel="noopener">${t("warmup_console.book")}</a></p>`;
