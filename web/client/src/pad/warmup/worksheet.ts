/** One objection's three questions, kept as they are typed. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import { ANSWER_MAX, type Question, type Stage } from "../../lib/protocol";
import type { Drafts, Field } from "./drafts";

const QUESTIONS: readonly Question[] = ["meant", "answered", "answer"];

export function worksheet(drafts: Drafts, warmup: number, objection: string, stage: Stage): TemplateResult {
  return html`${QUESTIONS.map((question) => asked(drafts, { warmup, objection, question }, stage))}
    <p class="hint">${t("warmup.hint")}</p>`;
}

function asked(drafts: Drafts, field: Field, stage: Stage): TemplateResult {
  const id = `${field.objection}-${field.question}`;
  const { text } = drafts.read(field);
  const type = (event: Event) => drafts.type(field, (event.target as HTMLTextAreaElement).value);
  const rest = () => void drafts.keep(field);
  return html`<div class="question ${field.question}">
    <label for=${id}>${t(`warmup.question.${field.question}`)}</label>
    <textarea class="field" id=${id} rows="2" maxlength=${ANSWER_MAX} .value=${text} @input=${type} @blur=${rest}></textarea>
    ${place(drafts, field, text)} ${field.question === "answer" ? ends(drafts, field, text, stage) : nothing}
  </div>`;
}

/** « Gardé ici », then « enregistré »: the same words as a call's. */
function place(drafts: Drafts, field: Field, text: string): TemplateResult | typeof nothing {
  const kept = drafts.kept(field);
  if (!kept || !text) return nothing;
  const stored = kept.status === "stored";
  return html`<small class="kept">${stored ? icon("check") : nothing}${t(`ui.tap.${kept.status === "sent" ? "kept" : kept.status}`)}</small>`;
}

/** To the wall when its author says so, at the latest when the writing ends; signed only by choice. */
function ends(drafts: Drafts, field: Field, text: string, stage: Stage): TemplateResult {
  const { posted, signed } = drafts.read(field);
  const sign = (event: Event) =>
    void drafts.mark(field, { signed: (event.target as HTMLInputElement).checked });
  return html`<div class="ends-row">
      <label class="sign"><input type="checkbox" .checked=${signed} @change=${sign} /><span>${t("warmup.sign")}</span></label>
      ${stage === "writing" ? post(drafts, field, posted, text) : nothing}
    </div>
    ${stage === "writing" ? html`<p class="hint">${t(posted ? "warmup.posted.told" : "warmup.post.told")}</p>` : nothing}
    <p class="hint">${t("warmup.sign.told")}</p>`;
}

function post(drafts: Drafts, field: Field, posted: boolean, text: string): TemplateResult {
  const turn = () => void drafts.mark(field, { posted: !posted });
  return html`<button type="button" class="button" aria-pressed=${posted} ?disabled=${!text.trim()} @click=${turn}>
    ${icon(posted ? "check" : "screen")}<span>${t(posted ? "warmup.posted" : "warmup.post")}</span>
  </button>`;
}
