/** The street under the building: the floor's totals, who opened a door, and the way in. */
import { html, nothing, type TemplateResult } from "lit";
import { many, t } from "../../lib/i18n";
import type { SharedState, Totals } from "../../lib/protocol";
import { isSmall, signatures } from "../scene";
import { handsOfFloor } from "../support/hands";
import type { Entrance, WallView } from "../view";
import "./count_element";
import { openDoor } from "./drawings";

export function street(view: WallView): TemplateResult {
  const { state, cheers } = view;
  return html`<footer class="street">
    ${totals(state.totals)} ${handsOfFloor(cheers)}
    <span class="end">${opened(state)}</span>
    ${wayIn(view)}
  </footer>`;
}

/** Nobody comes into a sprint that is over, nor into its replay: its QR leads nowhere any more. */
export function wayIn({ state, page }: WallView): TemplateResult | typeof nothing {
  return state.when.phase === "closed" || state.replay ? nothing : join(page.join, state.locked);
}

export function totals({ calls, conversations }: Totals): TemplateResult {
  return html`<span><b><floor-count .n=${calls}></floor-count></b>${many("wall.calls", calls)}</span>
    <span><b><floor-count .n=${conversations}></floor-count></b>${many("wall.talks", conversations)}</span>`;
}

function opened(state: SharedState): TemplateResult | typeof nothing {
  const names = [...new Set(signatures(state).filter(Boolean))];
  if (names.length > 0) return html`${openDoor()}<span class="names">${names.join(", ")}</span>`;
  return isSmall(state) && state.when.phase !== "closed" ? html`<em>${t("wall.small_floor")}</em>` : nothing;
}

export function join(
  { code, address, qr, remote }: Entrance,
  locked: boolean,
): TemplateResult | typeof nothing {
  if (remote)
    return html`<div class="join"><p>${t("wall.demo.remote")}<b class="letters address">${bare(remote)}</b></p></div>`;
  if (code === null) return nothing;
  if (locked) return html`<div class="join"><p>${t("wall.locked")}</p></div>`;
  return html`<div class="join">
    <img src=${qr} alt=${t("wall.qr")} />
    <p>${t("wall.join", { address: bare(address) })}<b class="letters">${spaced(code)}</b></p>
  </div>`;
}

/** An address as it is typed. */
export function bare(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** KFRTMP as KFR TMP. */
export function spaced(code: string | null): string {
  if (code === null) return "";
  return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}
