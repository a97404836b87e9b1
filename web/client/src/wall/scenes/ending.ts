/** The team's total. With no meeting, the likely case, the doors stand in a row and the talks light the windows. */
import { html, nothing, type TemplateResult } from "lit";
import type { FacadeOptions } from "../../facade/facade";
import { many, t } from "../../lib/i18n";
import type { SharedState } from "../../lib/protocol";
import { along } from "../landings";
import { inWords, windows } from "../parts/building";
import { curtainFoot, kick } from "../parts/curtain";
import { roof } from "../parts/drawings";
import "../parts/facade_element";
import { lines } from "../parts/sign";
import { vars } from "../parts/vars";
import { signatures } from "../scene";
import type { WallView } from "../view";

/** In one row while a door is still a door; past that, a common building. */
const ROW = 32;
const MOST_WINDOWS = 14;

export function ending(view: WallView): TemplateResult {
  const { state } = view;
  const { doors, conversations } = state.totals;
  const cells = state.strip.length / 2 + state.totals.meetings;
  const cols = Math.max(6, cells + 1);
  const options: FacadeOptions = {
    strip: state.strip,
    names: signatures(state),
    exact: cells <= ROW,
    minCols: cells <= ROW ? cols : 0,
  };
  const lit = conversations > 0 && conversations <= MOST_WINDOWS;
  return html`<div class="ending ${lit ? "" : "unlit"} d${String(doors).length} ${cells <= ROW ? "row" : ""}" ${vars({ "--cols": cols, "--wins": lit ? conversations : 0 })}>
    <section class="say">
      ${kick(view)}
      <div class="hero">
        <p class="n"><floor-count .n=${doors}></floor-count></p>
        <h2>${lines(many("wall.doors", doors))}</h2>
      </div>
      <div class="why">${why(state)}</div>
    </section>
    <div class="building">
      ${roof(along(state.goal, doors))} ${lit ? windows(conversations, conversations) : nothing}
      <div class="facade"><floor-facade .options=${options}></floor-facade></div>
      <p class="visually-hidden">${inWords(state.totals)}</p>
    </div>
    ${curtainFoot(view)}
  </div>`;
}

function why(state: SharedState): TemplateResult {
  const { meetings, conversations } = state.totals;
  const keep = conversations > 0 ? html`<p class="keep">${many(keepKey(state), conversations)}</p>` : nothing;
  if (meetings > 0)
    return html`<p><strong>${many("wall.end.meetings", meetings)}</strong> ${names(state)}</p>
      ${keep}`;
  return html`<p><strong>${t("wall.end.none")}</strong> ${odds(state)}</p>
    ${keep}`;
}

function keepKey({ totals }: SharedState): string {
  if (totals.conversations > MOST_WINDOWS) return "wall.end.talks";
  return totals.meetings > 0 ? "wall.end.windows" : "wall.end.windows.all_the_same";
}

function names(state: SharedState): string {
  const all = [...new Set(signatures(state).filter(Boolean))];
  return all.length > 0 ? many("wall.end.opened", state.totals.meetings, { names: all.join(", ") }) : "";
}

function odds({ totals, odds: { talks, none_in_ten } }: SharedState): string {
  if (talks === 0) return t("wall.end.no_talk", { calls: many("ui.calls", totals.calls) });
  if (none_in_ten === 0) return many("wall.end.odds.rare", talks);
  return t("wall.end.odds", {
    talks: many("ui.conversations", talks),
    often: many("wall.often", none_in_ten),
  });
}
