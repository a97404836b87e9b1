/** Bingo: nine doors for the whole floor. One closes when somebody is told what stands beside it. */
import { html, nothing, type TemplateResult } from "lit";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import type { BingoShared, Square } from "../../lib/protocol";
import { NEWS } from "../cards/card";
import { told } from "../cards/told";
import type { WallGame } from "../game";
import { building } from "../parts/building";
import type { WallView } from "../view";
import "./bingo.css";

/** The eight lines of three, by the numbers that the floor gives them: rows, columns, diagonals. */
const LINES = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [2, 4, 6],
] as const;

function stage(view: WallView): TemplateResult {
  const bingo = played(view.state.games, "bingo");
  return bingo ? grid(bingo) : building(view.state);
}

function grid({ squares, lines }: BingoShared): TemplateResult {
  const lined = new Set<number>(lines.flatMap((line) => LINES[line] ?? []));
  return html`<ol class="bingo" aria-label=${t("game_bingo.squares")}>
    ${squares.map((square, i) => cell(square, lined.has(i)))}
  </ol>`;
}

function cell({ objection, met }: Square, lined: boolean): TemplateResult {
  const heard = met > 0 ? many("game_bingo.times", met) : t("game_bingo.ahead");
  return html`<li class="${met > 0 ? "met" : ""} ${lined ? "lined" : ""}">
    <span class="leaf" aria-hidden="true">${met > 0 ? html`<i></i>` : nothing}</span>
    <div><p>${t(`objection.${objection}`)}</p><small>${heard}</small></div>
  </li>`;
}

const line = told("bingo_line", NEWS, ({ news }) => {
  if (news?.type !== "bingo_line") return null;
  const headline = news.lines < LINES.length ? t("game_bingo.line") : t("game_bingo.full");
  return {
    look: "enamel",
    sign: "check",
    kick: t("game_bingo.title"),
    headline,
    more: many("game_bingo.lines", news.lines),
  };
});

export const game: WallGame = { stage, cards: [line] };
