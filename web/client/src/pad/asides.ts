/** What is behind a tap and closes by itself: one's rank, one's mode. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { many, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { MineState } from "../lib/protocol";
import { modes } from "./modes";
import type { Remote } from "./remote";
import "./over.css";
import "./rank.css";

export function rankSheet(mine: MineState | null, remote: Remote): TemplateResult {
  return html`<section class="sheet rank" role="status">
    ${head(t("aside.rank.title"), remote)} ${mine && mine.rank > 0 ? place(mine) : html`<p>${none(mine)}</p>`}
    ${mine?.mode === "ranking" ? html`<p class="hint">${t("aside.rank.told")}</p>` : nothing}
  </section>`;
}

function place({ rank, points, tied }: MineState): TemplateResult {
  return html`<div class="my-rank">
    <b class="plate">${rank}</b>
    <p><b>${many("ui.points", points)}</b>${tied > 0 ? many("aside.rank.tied", tied) : t("aside.rank.alone")}</p>
  </div>`;
}

function none(mine: MineState | null): string {
  if (!mine) return t("ui.loading");
  return t(mine.mode === "ranking" ? "aside.rank.not_yet" : `aside.rank.${mine.mode}`);
}

export function modeSheet(mine: MineState | null, remote: Remote): TemplateResult {
  return html`<section class="sheet mode-sheet">
    ${head(t("aside.mode.title"), remote)}
    ${modes(mine?.mode ?? null, (mode) => remote.chooseMode(mode), t("aside.mode.title"))}
    <p class="hint">${t("aside.mode.told")}</p>
  </section>`;
}

function head(title: string, remote: Remote): TemplateResult {
  return html`<div class="asked">
    <h2>${title}</h2>
    <button type="button" class="read" aria-label=${t("ui.close")} @click=${() => remote.show(null)}>${icon("close")}</button>
  </div>`;
}
