/** The finest no: at breaks and after the gong what was said stands on enamel signs; the winner at the reveal. */
import { html, nothing, type TemplateResult } from "lit";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import type { Refusal, RefusalShared, SharedState } from "../../lib/protocol";
import type { WallGame } from "../game";
import { curtainFoot, kick } from "../parts/curtain";
import { heard } from "../parts/heard";
import { vars } from "../parts/vars";
import { gong } from "../scenes/gong";
import { rest } from "../scenes/rest";
import type { WallView } from "../view";
import "./refusal.css";

const of = ({ games }: SharedState): RefusalShared | null => played(games, "refusal");

/** So many columns of letters so high, for so many signs; past the last, the latest ones. */
const SIZES = [
  { upto: 4, columns: 1, size: 4.2 },
  { upto: 10, columns: 2, size: 3.1 },
  { upto: 21, columns: 3, size: 2.4 },
] as const;
const MOST = 21;

function written({ lines, votes }: RefusalShared): TemplateResult {
  const shown = lines.slice(-MOST);
  const { columns, size } = SIZES.find(({ upto }) => shown.length <= upto) ?? SIZES[2];
  return html`<div class="written">
    <div><h2>${t(shown.length > 0 ? "game_refusal.title" : "game_refusal.call")}</h2>
      <p class="how">${t(shown.length > 0 ? "game_refusal.told" : "game_refusal.call.how")}</p></div>
    <ul class="signs" ${vars({ "--columns": columns, "--size": size })}>${shown.map(sign)}</ul>
    <p class="sum">${votes > 0 ? many("game_refusal.votes", votes) : nothing}</p>
  </div>`;
}

function sign({ text, name }: Refusal): TemplateResult {
  return html`<li class="enamelled">${text}${name ? html`<small>${name}</small>` : nothing}</li>`;
}

const WIDE = 48;

function finest(view: WallView): TemplateResult {
  const { winner } = of(view.state) ?? { winner: null };
  const { text = "", name = "" } = winner ?? {};
  return html`<div class="told">
    <header>${kick(view)}<h2>${t("game_refusal.winner")}</h2></header>
    <div class="finest">
      <p class="enamelled ${text.length > WIDE ? "long" : ""}">${text}${name ? html`<small>${name}</small>` : nothing}</p>
    </div>
    ${heard(view.state.heard, 2)} ${curtainFoot(view)}
  </div>`;
}

/** With what we were told, since that is what it is one of. */
function toldNow({ reveal }: SharedState): boolean {
  return reveal !== null && reveal.steps[reveal.step - 1] === "heard";
}

export const game: WallGame = {
  scenes: [
    {
      id: "break",
      plays: (state) => state.when.phase === "break" && of(state) !== null,
      draw: (view) => rest(view, written(of(view.state) as RefusalShared)),
      calm: true,
    },
    {
      id: "reveal",
      plays: (state) => toldNow(state) && of(state)?.winner != null,
      draw: finest,
    },
    {
      id: "gong",
      plays: (state) => state.when.phase === "closed" && state.reveal === null && of(state) !== null,
      draw: (view) => gong(view, written(of(view.state) as RefusalShared)),
    },
  ],
};
