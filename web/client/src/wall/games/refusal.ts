/** The finest no: at breaks and after the gong what was said stands on enamel signs; the winner at the reveal. */
import { html, nothing, type TemplateResult } from "lit";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import type { Refusal, RefusalShared, SharedState } from "../../lib/protocol";
import type { WallGame } from "../game";
import { building } from "../parts/building";
import { curtainFoot, kick } from "../parts/curtain";
import { heard } from "../parts/heard";
import { vars } from "../parts/vars";
import { gong } from "../scenes/gong";
import { rest } from "../scenes/rest";
import type { WallView } from "../view";
import "./refusal.css";

const of = ({ games }: SharedState): RefusalShared | null => played(games, "refusal");

/** Where they stand, in hundredths of the screen's height. */
interface Room {
  readonly width: number;
  readonly height: number;
}
const UPRIGHT: Room = { width: 80, height: 36 };
/** What else stands over and under them, of a gable's height. */
interface Place {
  readonly width: number;
  readonly else: number;
}
const BREAK: Place = { width: 99, else: 22.5 };
const GONG: Place = { width: 111, else: 43.5 };

const SIZES = [
  { columns: 1, size: 4.2 },
  { columns: 1, size: 3.4 },
  { columns: 2, size: 3.1 },
  { columns: 2, size: 2.6 },
  { columns: 3, size: 2.4 },
] as const;
type Size = (typeof SIZES)[number];
const GAP = 1.4;
/** Width of a letter, and a sign's own edges, in its size. */
const LETTER = 0.51;
const EDGES = 1.2;

/** The largest letters in which all of them fit; past the smallest, the latest ones. */
export function sized(lines: readonly Refusal[], room: Room): { shown: readonly Refusal[]; as: Size } {
  const as = SIZES.find((size) => high(lines, size, room) <= room.height) ?? SIZES[4];
  let shown = lines;
  while (shown.length > 1 && high(shown, as, room) > room.height) shown = shown.slice(as.columns);
  return { shown, as };
}

function high(lines: readonly Refusal[], { columns, size }: Size, { width }: Room): number {
  const letters = (width / columns - GAP) / size / LETTER - 3;
  const tall = lines.map(
    ({ text, name }) => (Math.ceil(text.length / letters) + (name ? 1.1 : 0)) * 1.12 + EDGES,
  );
  let sum = 0;
  for (let i = 0; i < tall.length; i += columns)
    sum += Math.max(2.4, ...tall.slice(i, i + columns)) * size + GAP;
  return sum;
}

function written(view: WallView, place: Place): TemplateResult {
  const { lines, votes } = of(view.state) as RefusalShared;
  const { height, beside } = view.gable;
  const room = beside ? UPRIGHT : { width: place.width, height: height - place.else };
  const { shown, as } = sized(lines, room);
  const some = shown.length > 0;
  return html`<div class="written">
    <div><h2>${t(some ? "game_refusal.title" : "game_refusal.call")}</h2>
      <p class="how">${t(some ? "game_refusal.told" : "game_refusal.call.how")}</p></div>
    ${some ? html`<ul class="signs" ${vars({ "--columns": as.columns, "--size": as.size })}>${shown.map(sign)}</ul>` : meanwhile(view)}
    <p class="sum">${votes > 0 ? many("game_refusal.votes", votes) : nothing}</p>
  </div>`;
}

/** Nobody has written yet: what we were told may give an idea. */
function meanwhile({ state }: WallView): TemplateResult {
  return state.heard.length > 0 ? html`<div>${heard(state.heard, 2)}</div>` : building(state);
}

function sign({ text, name }: Refusal): TemplateResult {
  return html`<li class="enamelled">${text}${name ? html`<small>${name}</small>` : nothing}</li>`;
}

const WIDE = 48;

/** Under it, what it is one of: the objections that we were told most. */
function finest(view: WallView): TemplateResult {
  const { state } = view;
  const { text = "", name = "" } = of(state)?.winner ?? {};
  return html`<div class="told finest">
    <header>${kick(view)}<h2>${t("game_refusal.winner")}</h2></header>
    <p class="enamelled ${text.length > WIDE ? "long" : ""}">${text}${name ? html`<small>${name}</small>` : nothing}</p>
    ${heard(state.reveal?.heard ?? [], view.gable.beside ? 5 : 2)}
    ${curtainFoot(view)}
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
      draw: (view) => rest(view, written(view, BREAK)),
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
      draw: (view) => gong(view, written(view, GONG)),
    },
  ],
};
