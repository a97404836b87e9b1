/** A meeting, rung: the whole glass is an open door, one tap from the keys. */
import { html, type TemplateResult } from "lit";
import { many, t } from "../lib/i18n";
import type { Glance } from "./glance";
import type { Remote } from "./remote";
import { ring } from "./ring";

export const PARTY_MS = 12_000;

export function party(glance: Glance, remote: Remote): TemplateResult {
  const { shared, undoLeft } = glance;
  const doors = shared?.totals.doors ?? 0;
  return html`<main class="party">
    <div class="art" aria-hidden="true"><i class="leaf"></i><i class="hole"></i><i class="ray"></i></div>
    <div class="party-words">
      <h1>${t("pad.party.title")}</h1>
      <p>${t("pad.party.told")}</p>
      ${doors > 0 ? html`<p>${many("pad.party.doors", doors)}</p>` : ""}
      <div class="acts">
        <button type="button" class="party-back" @click=${() => remote.endParty()}>${t("pad.party.back")}</button>
        ${undoLeft > 0 ? ring(undoLeft, () => void remote.undo()) : ""}
      </div>
    </div>
  </main>`;
}
