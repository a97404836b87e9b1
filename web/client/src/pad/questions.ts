/** What is asked before it is kept: a meeting, a « Ne plus appeler »; and, after the gong, when the call began. */
import { html, type TemplateResult } from "lit/html.js";
import { hour, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Call } from "./calls";
import { covered } from "./covered";
import "./gong";
import { modal } from "./modal";
import type { Remote } from "./remote";
import "./over.css";
import "./asks.css";
import "./landscape.css";
import "./times.css";

export { secondSheet } from "./second_sheet";
export { timesChoice } from "./times";

export function meetingQuestion(remote: Remote): TemplateResult {
  return modal(
    "ask win",
    t("ask.meeting.title"),
    () => remote.show(null),
    html`<h2>${t("ask.meeting.title")}</h2>
      <p>${t("ask.meeting.told")}</p>
      <pad-gong @rung=${() => void remote.ring()}></pad-gong>
      <div class="chips two">
        ${ghost("ask.meeting.not_dated", () => void remote.keep({ kind: "callback" }))}
        ${ghost("ask.meeting.silent", () => void remote.keep({ kind: "meeting" }))}
      </div>
      ${back("pad.back", remote)}`,
  );
}

export function oppositionQuestion(remote: Remote): TemplateResult {
  return modal(
    "ask apart",
    t("ask.opposition.title"),
    () => remote.show(null),
    html`<h2>${t("ask.opposition.title")}</h2>
      <p>${t("ask.opposition.told")}</p>
      <button type="button" class="button ink wide tall" @click=${() => void remote.keep({ kind: "opposition" })}>
        ${t("ask.opposition.yes")}
      </button>
      ${back("ask.opposition.no", remote)}
      <p class="crm">${icon("opposition")}<span>${t("ask.crm")}</span></p>`,
  );
}

/** Tapped after the gong: only the rep knows when the call began. */
export function gongQuestion(call: Call, remote: Remote): TemplateResult {
  const answer = (before: boolean) => void remote.session.answer(call.key, before);
  return html`<section class="sheet second gong-asked" aria-label=${t("ask.gong.asked")}>
    <div class="asked">
      <h2>${t("ask.gong.asked")}<small>${t(`kind.${call.kind}`)}, ${hour(call.at)}</small></h2>
    </div>
    <div class="chips two grow">
      <button type="button" class="chip" @click=${() => answer(true)}>
        <span>${t("ask.gong.yes")}<small>${t("pad.before.told")}</small></span>
      </button>
      <button type="button" class="chip" @click=${() => answer(false)}>
        <span>${t("ask.gong.no")}<small>${t("ask.gong.no.told")}</small></span>
      </button>
    </div>
    ${covered(remote)}
  </section>`;
}

function ghost(words: string, does: () => void): TemplateResult {
  return html`<button type="button" class="chip ghost" @click=${does}>${t(words)}</button>`;
}

function back(words: string, remote: Remote): TemplateResult {
  return html`<button type="button" class="button quiet" @click=${() => remote.show(null)}>${t(words)}</button>`;
}
