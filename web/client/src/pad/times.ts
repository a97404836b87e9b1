/** How many unanswered calls at once. No dialog: the thumb that opened it still holds the key beneath. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { MOST_TIMES } from "../lib/protocol";
import type { Remote } from "./remote";

/** `pointed`: the one under the thumb. */
export function timesChoice(remote: Remote, pointed: number | null): TemplateResult {
  const all = Array.from({ length: MOST_TIMES - 1 }, (_, at) => at + 2);
  return html`<div class="veil" @click=${() => remote.show(null)}></div>
    <section class="times" role="dialog" aria-label=${t("ask.times.title")}>
      <h2>${t("head.no_answer")}</h2>
      <div>${all.map((times) => choice(times, times === pointed, remote))}</div>
      <p class="hint">${t("ask.times.told")}</p>
    </section>`;
}

function choice(times: number, pointed: boolean, remote: Remote): TemplateResult {
  return html`<button
    type="button"
    class="key quiet ${pointed ? "on" : ""}"
    data-times=${times}
    @click=${() => void remote.keep({ kind: "no_answer", times })}
  >
    ×${times}
  </button>`;
}
