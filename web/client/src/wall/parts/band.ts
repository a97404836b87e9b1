/** The band over the street that says that the wall has stopped, since when, and to carry on. */
import { html, type TemplateResult } from "lit";
import { hour, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Band } from "../link_band";
import { age } from "../words";

/** `ahead`: by how much the server's clock is ahead of this device's, which a room without internet may leave wrong. */
export function band(shown: Band, ahead: number): TemplateResult {
  return html`<div class="lost">
    ${icon("link_lost")}<strong>${t(`wall.${shown.kind}`)}</strong>
    <p>${first(shown, ahead)}<br />${t(`wall.${shown.kind}.then`)}</p>
  </div>`;
}

function first(shown: Band, ahead: number): string {
  if (shown.kind !== "lost") return t(`wall.${shown.kind}.what`);
  return t("wall.lost.what", { hour: hour(shown.dataAt + ahead), age: age(shown.age) });
}
