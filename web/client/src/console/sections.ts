/** The console's sections by phase, in the order in which they are drawn: a feature adds its line here. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { figures as toldFigures } from "./after/figures";
import { leave } from "./after/leave";
import { pulse } from "./after/pulse";
import { replay } from "./after/replay";
import type { Desk } from "./desk";
import { entrance, lock } from "./entrance";
import { foot } from "./foot";
import { games } from "./games";
import { landed, locked } from "./lobby";
import { extend, freeze, message, pause } from "./moves";
import { callers } from "./people";
import { following, seal, tale, toldPeople, toldRegister } from "./reveal";
import { scriptTile } from "./script/sheet";
import { secondTile } from "./second";
import { AFTER, CALLING, type Drawn, LOBBY, type Place, type Section, standing } from "./section";
import { shelves } from "./shelves";
import { soundQuestion, soundTile } from "./sound";
import { atAGlance, figures, seen } from "./state";
import { rude } from "./support/rude";
import { answersTile } from "./warmup/answers";
import { BEFORE_CALLS, warmupSection, warmupTile } from "./warmup/section";
import { letIn, pad, roomCheck, walls } from "./ways";

const SECTIONS: readonly Section[] = [
  { id: "locked", place: "work", phases: LOBBY, draw: locked },
  { id: "callers", place: "work", phases: LOBBY, draw: callers },
  { id: "warmup", place: "work", phases: BEFORE_CALLS, draw: warmupSection },
  { id: "sound", place: "work", phases: LOBBY, draw: soundQuestion },
  { id: "landed", place: "work", phases: LOBBY, draw: landed },
  { id: "games_lobby", place: "work", phases: LOBBY, draw: games },
  { id: "tale", place: "work", phases: AFTER, draw: tale },
  { id: "following", place: "work", phases: AFTER, draw: following },
  { id: "shelves", place: "work", phases: CALLING, draw: shelves },
  { id: "games_after", place: "work", phases: AFTER, draw: games },
  { id: "replay", place: "work", phases: AFTER, draw: replay },
  { id: "told_figures", place: "work", phases: AFTER, draw: toldFigures },
  { id: "pulse", place: "work", phases: AFTER, draw: pulse },
  { id: "leave", place: "work", phases: AFTER, draw: leave },
  { id: "register", place: "work", phases: AFTER, draw: toldRegister },
  { id: "people", place: "work", phases: ["closed"], draw: toldPeople },
  { id: "foot", place: "work", phases: [...LOBBY, ...CALLING, ...AFTER], draw: foot },

  { id: "entrance", place: "side", phases: LOBBY, draw: entrance },
  { id: "seen", place: "side", phases: [...CALLING, ...AFTER], draw: seen },
  { id: "acts", place: "side", phases: [...LOBBY, ...CALLING], draw: acts },
  { id: "more", place: "side", phases: CALLING, draw: more },
  { id: "seal", place: "side", phases: AFTER, draw: seal },
  { id: "glance", place: "side", phases: [...CALLING, ...AFTER], draw: atAGlance },
  { id: "figures", place: "side", phases: [...CALLING, ...AFTER], draw: figures },
  { id: "rude", place: "side", phases: [...CALLING, ...AFTER], draw: rude },

  { id: "pad", place: "acts", phases: CALLING, draw: pad },
  { id: "pause", place: "acts", phases: ["live", "paused"], draw: pause },
  { id: "extend", place: "acts", phases: ["live", "break"], draw: extend },
  { id: "message", place: "acts", phases: CALLING, draw: message },
  { id: "freeze", place: "acts", phases: CALLING, draw: freeze },
  { id: "let_in", place: "acts", phases: CALLING, draw: letIn },
  { id: "warm", place: "acts", phases: BEFORE_CALLS, draw: warmupTile },
  { id: "script", place: "acts", phases: LOBBY, draw: scriptTile },
  { id: "walls", place: "acts", phases: LOBBY, draw: walls },
  { id: "second", place: "acts", phases: LOBBY, draw: secondTile },
  { id: "lock", place: "acts", phases: LOBBY, draw: lock },
  { id: "room", place: "acts", phases: LOBBY, draw: roomCheck },
  { id: "join", place: "acts", phases: LOBBY, draw: pad },

  { id: "walls_calling", place: "more", phases: CALLING, draw: walls },
  { id: "second_calling", place: "more", phases: CALLING, draw: secondTile },
  { id: "sound_calling", place: "more", phases: CALLING, draw: soundTile },
  { id: "script_calling", place: "more", phases: CALLING, draw: scriptTile },
  { id: "answers", place: "more", phases: ["live"], draw: answersTile },
];

export const drawn = (place: Place, desk: Desk): readonly Drawn[] => standing(SECTIONS, place, desk);

function acts(desk: Desk): TemplateResult {
  return html`<div class="acts">${drawn("acts", desk)}</div>`;
}

function more(desk: Desk): TemplateResult {
  return html`<details class="more-acts"><summary>${t("console.more")}</summary>
    <div class="acts">${drawn("more", desk)}</div>${games(desk)}</details>`;
}
