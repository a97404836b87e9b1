/** What is asked before it is kept: a meeting, a « Ne plus appeler »; and, after the gong, when the call began. */
import { html, type TemplateResult } from "lit/html.js";
import { hour, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Call } from "./calls";
import { covered } from "./covered";
import "./gong";
import { modal } from "./modal";
import type { Remote } from "./remote";

export function meetingQuestion(remote: Remote): TemplateResult {
  return modal(
    "ask win",
    t("pad.meeting.title"),
    () => remote.show(null),
    html`<h2>${t("pad.meeting.title")}</h2>
      <p>${t("pad.meeting.told")}</p>
      <pad-gong @rung=${() => void remote.ring()}></pad-gong>
      <div class="chips two">
        ${ghost("pad.meeting.not_dated", () => void remote.keep({ kind: "callback" }))}
        ${ghost("pad.meeting.silent", () => void remote.keep({ kind: "meeting" }))}
      </div>
      ${back("pad.back", remote)}`,
  );
}

export function oppositionQuestion(remote: Remote): TemplateResult {
  return modal(
    "ask apart",
    t("pad.opposition.title"),
    () => remote.show(null),
    html`<h2>${t("pad.opposition.title")}</h2>
      <p>${t("pad.opposition.told")}</p>
      <button type="button" class="button ink wide tall" @click=${() => void remote.keep({ kind: "opposition" })}>
        ${t("pad.opposition.yes")}
      </button>
      ${back("pad.opposition.no", remote)}
      <p class="crm">${icon("opposition")}<span>${t("pad.crm.then")}</span></p>`,
  );
}

/** Tapped after the gong: only the rep knows when the call began. */
export function gongQuestion(call: Call, remote: Remote): TemplateResult {
  const answer = (before: boolean) => void remote.session.answer(call.key, before);
  return html`<section class="sheet second gong-asked" aria-label=${t("pad.gong.asked")}>
    <div class="asked">
      <h2>${t("pad.gong.asked")}<small>${t(`kind.${call.kind}`)}, ${hour(call.at)}</small></h2>
    </div>
    <div class="chips two grow">
      <button type="button" class="chip" @click=${() => answer(true)}>
        <span>${t("pad.gong.yes")}<small>${t("pad.before.told")}</small></span>
      </button>
      <button type="button" class="chip" @click=${() => answer(false)}>
        <span>${t("pad.gong.no")}<small>${t("pad.gong.no.told")}</small></span>
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
