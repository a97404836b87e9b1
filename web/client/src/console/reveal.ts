/** The result, told step by step: notes for the host only, beside what the room sees. */
import { html, nothing, type TemplateResult } from "lit";
import { pageAfter, pages } from "../lib/curtain";
import { hour, many, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Curtain } from "../lib/protocol";
import type { Desk } from "./desk";
import { ledger } from "./ledger";
import { note } from "./notes";
import { guests, inside } from "./people";
import { unsent } from "./state";

/** Before the first step, the server has not said which steps there are. */
const USUAL: readonly string[] = [
  ...["total", "doors", "funnel", "timeline"],
  ...["heard", "hats", "podium", "next"],
];

export const curtain = ({ shared }: Desk): Pick<Curtain, "step" | "steps" | "bare"> =>
  shared.reveal ?? { step: 0, steps: USUAL, bare: [] };

/** The steps, and the notes of the one that is shown. */
export function tale(desk: Desk): TemplateResult {
  const shown = curtain(desk);
  const { step: at, steps } = shown;
  return html`<div class="tale">
    <ol class="beats">${pages(shown).map(
      (
        { name, step },
        i,
      ) => html`<li class=${step < at ? "done" : step === at ? "on" : ""} aria-current=${step === at ? "step" : "false"}>
        <i>${step < at ? icon("check") : i + 1}</i><span>${t(`console.step.${name}`)}</span></li>`,
    )}</ol>
    ${at ? notes(desk, steps[at - 1] ?? "") : gong(desk)}
  </div>`;
}

/** Still there to be corrected until the result is final; after that to be read. */
export function toldRegister(desk: Desk): TemplateResult {
  const sealed = desk.shared.when.final_at !== null;
  return html`<details class="late-ledger"><summary><h2>${t("console.shelf.ledger")}</h2></summary>
    <p class="lead">${t(sealed ? "console.ledger.sealed" : "console.ledger.until_final")}</p>${ledger(desk, false)}</details>`;
}

/** Until the result is final: a call for a dead phone, a seat for another one. */
export function toldPeople(desk: Desk): TemplateResult {
  return html`<details class="late-ledger"><summary><h2>${t("console.shelf.people", { n: inside(desk.lead).length })}</h2></summary>
    ${guests(desk)}</details>`;
}

function gong(desk: Desk): TemplateResult {
  const { closed_at, grace_ends_at, final_at } = desk.shared.when;
  const open = final_at === null && grace_ends_at !== null;
  return html`<div class="note"><small>${t("console.note.alone")}</small>
    <h2>${t("console.gong", { hour: hour(closed_at ?? desk.now) })}</h2>
    <blockquote>${open ? t("console.gong.say") : t("console.gong.over")}</blockquote>
    <p>${open ? t("console.gong.how", { hour: hour(grace_ends_at) }) : t("console.gong.advice")}</p></div>`;
}

function notes(desk: Desk, name: string): TemplateResult {
  const { title, say, advice, params } = note(name, desk.shared);
  return html`<div class="note" aria-live="polite"><small>${t("console.note.alone")}</small>
    <h2>${t(title, params)}</h2><blockquote>${t(say, params)}</blockquote><p>${t(advice, params)}</p></div>`;
}

/** What the next step is about, so that nothing on the wall surprises the host. */
export function following(desk: Desk): TemplateResult | typeof nothing {
  const next = pageAfter(curtain(desk))?.name;
  if (!next) return nothing;
  const top = desk.shared.heard[0];
  const words =
    next === "heard" && top
      ? t("console.next.heard.top", {
          words: t(`objection.${top.objection}`),
          times: many("console.times", top.count),
        })
      : t(`console.next.${next}`);
  return html`<p class="nxt"><b>${t("console.next")}</b><span>${words}</span></p>`;
}

/** Not yet final: how many phones still hold calls. Final: sealed, with the result's hash. */
export function seal(desk: Desk): TemplateResult {
  const { final_at, grace_ends_at } = desk.shared.when;
  if (final_at !== null) {
    return html`<div class="sealed"><h2>${t("console.final", { hour: hour(final_at) })}</h2>
      <p>${t("console.final.how")}</p><code>${desk.lead.hash}</code></div>`;
  }
  const words = [unsent(desk), t("console.final.at", { hour: hour(grace_ends_at ?? desk.now) })].filter(
    (w) => w !== nothing,
  );
  return html`<p class="warn">${icon("phone")}<span>${words.join(" ")}</span></p>`;
}
