/** What was said: six chips, the rest behind « Autre » with a field for words about the objection alone. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { OTHER, OTHER_MAX } from "../lib/protocol";
import { type Chip, otherChips } from "./chips";
import type { Remote } from "./remote";
import { hear, withOther } from "./said";
import type { Second } from "./sheet";
import { talkChip } from "./talk_chip";

export function objections(sheet: Second, remote: Remote): TemplateResult {
  if (sheet.other) return others(sheet, remote);
  return html`<div class="chips grow">${sheet.chips.map((chip) => one(chip, sheet, remote))}</div>
    <div class="chips tail">
      ${talkChip(sheet, remote)}
      <button type="button" class="chip ghost" @click=${() => remote.show(withOther(sheet))}>${t("ask.other")}</button>
      <button type="button" class="chip ghost" @click=${() => remote.show(null)}>
        ${t(sheet.objection || sheet.said ? "ask.done" : "ui.skip")}
      </button>
    </div>`;
}

function one({ objection, count }: Chip, sheet: Second, remote: Remote): TemplateResult {
  const heard = count > 0 ? html`<i>×${count}</i>` : nothing;
  return html`<button
    type="button"
    class="chip"
    aria-pressed=${objection === sheet.objection}
    @click=${() => hear(remote, sheet, objection)}
  >
    <span>${t(`ask.chip.${objection}`)}</span>${heard}
  </button>`;
}

function others(sheet: Second, remote: Remote): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get("words");
    if (typeof text === "string" && text.trim()) hear(remote, sheet, OTHER, text.trim());
  };
  return html`<div class="chips small">${otherChips(sheet.chips).map((chip) => one(chip, sheet, remote))}</div>
    <form class="words" @submit=${send}>
      <label for="words">${t("ask.other.label")}<small>${t("ask.other.told")}</small></label>
      <input id="words" name="words" class="field" maxlength=${OTHER_MAX} autocomplete="off" enterkeyhint="done" />
      <button type="submit" class="button">${t("ask.other.keep")}</button>
    </form>`;
}
