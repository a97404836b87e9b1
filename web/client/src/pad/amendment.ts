/** Putting one's own call right: another result with its reason, undo it, or ask the host to look. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { HEADS, type Reason } from "../lib/protocol";
import type { Call } from "./calls";
import { asksTalk, headOf } from "./heads";
import type { Remote } from "./remote";
import { precise } from "./say_more";
import { hearsObjections } from "./sheet";

const REASONS: readonly Reason[] = ["wrong_button", "not_dated", "wrong_person", "twice", "agreed"];

export function amendment(call: Call, remote: Remote, allowed: readonly string[]): TemplateResult {
  const save = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const kind = String(given.get("kind"));
    const reason = REASONS.find((one) => one === given.get("reason")) ?? "wrong_button";
    remote.correct(call.key, kind, reason, given.has("talked"));
    form.closest("details")?.removeAttribute("open");
  };
  return html`<form class="amend" @submit=${save}>
    <label
      >${t("calls.amend.kind")}
      <select name="kind" class="field">
        ${Object.entries(HEADS).map(([head, kinds]) => group(head, offered(kinds, call, allowed), call))}
      </select>
    </label>
    <label
      >${t("calls.amend.reason")}
      <select name="reason" class="field">
        ${REASONS.map((reason) => html`<option value=${reason}>${t(`reason.${reason}`)}</option>`)}
      </select>
    </label>
    ${
      asksTalk(call.kind)
        ? html`<label class="tick"><input type="checkbox" name="talked" .checked=${call.talked} />${t("ui.talked")}</label>`
        : nothing
    }
    <button type="submit" class="button">${t("calls.amend.save")}</button>
    <div class="acts">
      ${hearsObjections(headOf(call.kind)) ? html`<button type="button" class="button quiet" @click=${() => precise(remote, call)}>${t("calls.amend.heard")}</button>` : nothing}
      <button type="button" class="button quiet" @click=${() => void remote.retract(call.key)}>${t("calls.amend.undo")}</button>
      ${call.review ? nothing : html`<button type="button" class="button quiet" @click=${() => remote.review(call.key)}>${t("calls.amend.review")}</button>`}
    </div>
  </form>`;
}

function group(head: string, kinds: readonly string[], call: Call): TemplateResult {
  return html`<optgroup label=${t(`head.${head}`)}>
    ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === call.kind}>${t(`kind.${kind}`)}</option>`)}
  </optgroup>`;
}

/** A call that stands under a kind the sprint does not offer keeps it. */
const offered = (kinds: readonly string[], call: Call, allowed: readonly string[]): string[] =>
  kinds.filter((kind) => allowed.includes(kind) || kind === call.kind);
