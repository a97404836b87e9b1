/** A meeting, rung: the whole glass is an open door, one tap from the keys. */
import { html, type TemplateResult } from "lit/html.js";
import { many, t } from "../lib/i18n";
import type { Glance } from "./glance";
import type { Remote } from "./remote";
import { ring } from "./ring";
import "./party.css";

export function party(glance: Glance, remote: Remote): TemplateResult {
  const { shared, undoLeft, calls } = glance;
  const doors = shared?.totals.doors ?? 0;
  const told = calls.find(({ key }) => key === remote.party?.key)?.place === "stored";
  const waits = !told && remote.session.link.state !== "live";
  return html`<main class="party">
    <div class="art" aria-hidden="true"><i class="leaf"></i><i class="hole"></i><i class="ray"></i></div>
    <div class="party-words">
      <h1>${t("party.title")}</h1>
      <p>${t(waits ? "party.kept" : "party.told")}</p>
      ${doors > 0 ? html`<p>${many("party.doors", doors)}</p>` : ""}
      <div class="acts">
        <button type="button" class="party-back" @click=${() => remote.endParty()}>${t("party.back")}</button>
        ${undoLeft > 0 ? ring(undoLeft, () => void remote.undo()) : ""}
      </div>
    </div>
  </main>`;
}
