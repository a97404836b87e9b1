/** Hats off: things that somebody really holds, and that are no ranks. */
import { html, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { type IconId, icon } from "../../lib/icons";
import type { Award } from "../../lib/protocol";
import { curtainFoot, kick } from "../parts/curtain";
import type { WallView } from "../view";
import { LONG } from "../words";

const ICONS: Readonly<Record<string, IconId>> = { first_meeting: "key", helper: "clap", comeback: "stairs" };

export function hats(view: WallView): TemplateResult {
  const awards = view.state.reveal?.awards ?? [];
  return html`<div class="hats">
    <header>${kick(view)}<h2>${t("wall.hats")}</h2></header>
    ${awards.length > 0 ? html`<ul>${awards.map(hat)}</ul>` : html`<p class="none">${t("wall.hats.all")}</p>`}
    ${curtainFoot(view)}
  </div>`;
}

/** The name is empty where the rep did not choose to be seen: the hat is then the floor's. */
function hat({ code, name }: Award): TemplateResult {
  const shown = name || t("wall.hat.somebody");
  return html`<li>
    ${icon(ICONS[code] ?? "door")}
    <p>${t(`award.${code}`)}<b class=${shown.length > LONG ? "long" : ""}>${shown}</b></p>
  </li>`;
}
