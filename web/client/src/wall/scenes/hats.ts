/** Hats off: things that somebody really holds, and that are no ranks; then to everybody, before their doors. */
import { html, type TemplateResult } from "lit";
import { many, t } from "../../lib/i18n";
import { type IconId, icon } from "../../lib/icons";
import type { Award } from "../../lib/protocol";
import { along } from "../landings";
import { curtainFoot, kick } from "../parts/curtain";
import { roof } from "../parts/drawings";
import "../parts/facade_element";
import { signatures } from "../scene";
import type { WallView } from "../view";
import { LONG } from "../words";

const ICONS: Readonly<Record<string, IconId>> = { first_meeting: "key", helper: "clap", comeback: "stairs" };
/** Past three, hats stand two by two. */
const ROWS = 3;

export function hats(view: WallView): TemplateResult {
  const awards = view.state.reveal?.awards ?? [];
  const crowd = awards.length > ROWS ? "two" : `n${awards.length}`;
  return html`<div class="hats ${crowd}">
    <header>${kick(view)}<h2>${t("wall.hats")}</h2></header>
    <ul>${awards.map(hat)}</ul>
    <p class="all">${everybody(view)}</p>
    <div class="building">
      ${roof(along(view.state.goal, view.state.totals.doors))}
      <div class="facade"><floor-facade .options=${{ strip: view.state.strip, names: signatures(view.state) }}></floor-facade></div>
    </div>
    ${curtainFoot(view)}
  </div>`;
}

function everybody({ state }: WallView): string {
  const { doors } = state.totals;
  return doors > 0 ? many("wall.hats.everybody", doors) : t("wall.hats.all");
}

/** The name is empty where the rep did not choose to be seen: the hat is then the floor's. */
function hat({ code, name }: Award): TemplateResult {
  const shown = name || t("wall.hat.somebody");
  return html`<li>
    ${icon(ICONS[code] ?? "door")}
    <p>${t(`award.${code}`)}<b class=${shown.length > LONG ? "long" : ""}>${shown}</b></p>
  </li>`;
}
