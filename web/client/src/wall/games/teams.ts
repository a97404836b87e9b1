/** Teams: each its building, all on one street; on the bridge above them the colours meet. */
import { html, type TemplateResult } from "lit";
import type { FacadeOptions } from "../../facade/facade";
import { played } from "../../lib/games";
import { many, number, t } from "../../lib/i18n";
import type { SharedState, Side } from "../../lib/protocol";
import { HEARD, NEWS, STANDING, THREE_LINES } from "../cards/card";
import { cardsOf } from "../cards/cards";
import { told } from "../cards/told";
import { inOrder } from "../cards/turn";
import type { WallGame } from "../game";
import { roof } from "../parts/drawings";
import "../parts/facade_element";
import { hours } from "../parts/hours";
import { sign } from "../parts/sign";
import { street, totals, wayIn } from "../parts/street";
import { vars } from "../parts/vars";
import type { WallView } from "../view";
import "./teams.css";
import "./bridge.css";

/** A team whose figures may be told. */
interface Told extends Side {
  readonly doors: number;
  readonly average: number;
  readonly strip: string;
}

const isTold = (side: Side): side is Told => side.strip !== null;

/** All of them, or none: the floor then has its one common building. */
function sides({ games }: SharedState): readonly Told[] {
  const all = played(games, "teams")?.sides ?? [];
  return all.every(isTold) ? all : [];
}

function avenue(view: WallView): TemplateResult {
  const { state } = view;
  const all = sides(state);
  const cells = Math.max(...all.map(size));
  return html`<div class="avenue n${all.length}">
    <div class="crown">${sign(state)}<div class="hours">${hours(view)}</div></div>
    ${bridge(all, state.goal.doors)}
    <div class="banks" ${vars({ "--teams": all.length })}>
      ${all.map((side) => bank(side, cells))}
    </div>
    ${pavement(view)}
  </div>`;
}

/** The street; what has just been heard stands in it, where those who opened a door stand else. */
function pavement(view: WallView): TemplateResult {
  const { state } = view;
  const news = inOrder(cardsOf(state), view).find((card) => card.weight >= HEARD);
  if (!news) return street(view);
  return html`<footer class="street">
    ${totals(state.totals)} ${news.draw(view, THREE_LINES)} ${wayIn(view)}
  </footer>`;
}

/** Doors, and two cells for each meeting. */
const size = ({ strip, meetings }: Told): number => strip.length / 2 + (meetings ?? 0);

/** The larger one sets the camera for all: heights compare. */
function bank(side: Told, cells: number): TemplateResult {
  const { team, doors, strip } = side;
  const paintsVar = team === 1 ? "--paints-a" : team === 2 ? "--paints-b" : "--paints";
  const options: FacadeOptions = { strip, animate: true, room: cells - size(side), paintsVar };
  const average = t("game_teams.average", { n: number(side.average / 10) });
  const name = t(`game_teams.name.${team}`);
  return html`<section class="bank bank-${team}">
    <h2>${name} <small>${average}</small></h2>
    <div class="building">
      ${roof(0, false)}
      <div class="facade"><floor-facade .options=${options}></floor-facade></div>
      <p class="visually-hidden">${t("game_teams.in_words", { team: name, doors: many("ui.doors", doors), average })}</p>
    </div>
  </section>`;
}

/** Each comes from its own end of the common target; what is between them gets narrower. */
function bridge(all: readonly Told[], target: number): TemplateResult {
  const doors = all.reduce((sum, side) => sum + side.doors, 0);
  const whole = Math.max(1, target, doors);
  const words =
    doors < target ? t("game_teams.between", { doors: many("ui.doors", target) }) : t("game_teams.met");
  const ends = all.map(
    ({ team, doors: n }) => html`<b class="bank-${team}" ${vars({ "--share": n / whole })}>${number(n)}</b>`,
  );
  const half = Math.ceil(ends.length / 2);
  return html`<div class="bridge">${ends.slice(0, half)}<span>${words}</span>${ends.slice(half)}</div>`;
}

const met = told("teams_met", NEWS, ({ news }) => {
  if (news?.type !== "teams_met") return null;
  const kick = t("game_teams.met");
  return { look: "enamel", sign: "check", kick, headline: many("game_teams.met.doors", news.doors) };
});

/** Why there is one building although there are teams. */
const small = told("teams_small", STANDING, ({ state }) => {
  if (sides(state).length > 0 || state.when.frozen_at !== null) return null;
  return { look: "tip fact", sign: "door", kick: t("game_teams.title"), headline: t("game_teams.small") };
});

export const game: WallGame = {
  scenes: [
    {
      id: "avenue",
      plays: (state, now) =>
        (state.when.phase === "live" || state.when.phase === "paused") &&
        (state.when.started_at ?? 0) <= now &&
        sides(state).length > 0,
      draw: avenue,
      calm: true,
    },
  ],
  cards: [met, small],
};
