/** The lobby: the QR is the door, the code is a street sign, people are bells. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Bell, Rules, SharedState } from "../../lib/protocol";
import { lines } from "../parts/sign";
import { bare, spaced } from "../parts/street";
import { vars } from "../parts/vars";
import type { WallView } from "../view";
import { LONG } from "../words";

/** So many people, so many letters of their names (long ones are narrow), stand in three rows of large bells. */
const LARGE = 9;
const LETTERS = 90;
/** Bell pushes without a name, while nobody is here. */
const FREE = [1, 2, 3, 4, 5, 6];
const ALL = 30;
const MINUTE = 60_000;

export function lobby({ state, page, hearing }: WallView): TemplateResult {
  const { code, address, qr } = page.join;
  return html`<div class="lobby ${crowded(state) ? "many" : ""}">
    <div class="bigdoor">
      <div class="leaf"><img src=${qr} alt=${t("wall.qr")} /><i class="knob"></i></div>
    </div>
    <section>
      <p class="kick">${headline(page.sprint.title, page.rules)}</p>
      <h2>${lines(t("wall.lobby.title"))}</h2>
      <p class="how">${t("wall.lobby.how")} <b class="letters">${bare(address)}</b></p>
      <p class="code letters">${spaced(code)}</p>
      ${bells(state.lobby, state.people)}
    </section>
    <footer class="street">
      ${icon(state.locked ? "lock" : "door")}
      <span>${t(state.locked ? "wall.locked" : state.people > 1 ? "wall.lobby.start" : "wall.lobby.wait")}</span>
      <span class="end calm">${foot(state.locked, hearing)}</span>
    </footer>
  </div>`;
}

const crowded = ({ people, lobby: here }: SharedState): boolean =>
  people > LARGE || here.reduce((sum, { name }) => sum + Math.min(name.length, LONG), 0) > LETTERS;

function foot(locked: boolean, hearing: WallView["hearing"]): TemplateResult | string {
  if (hearing === "blocked") return html`${icon("sound")}${t("wall.sound.blocked")} ${t("wall.sound.touch")}`;
  return locked ? "" : t("wall.lobby.modes");
}

/** The plan stands after the title, unless the title is the plan: « 25 minutes ». */
export function headline(title: string, rules: Rules): string {
  const [round] = rules.rounds;
  const minutes = String(Math.round((round?.length_ms ?? 0) / MINUTE));
  const told = rules.rounds.length < 2 && title.includes(minutes);
  return told ? title : `${title} · ${plan(rules)}`;
}

function plan({ rounds }: Rules): string {
  const minutes = Math.round((rounds[0]?.length_ms ?? 0) / MINUTE);
  if (rounds.length < 2) return t("wall.lobby.minutes", { n: minutes });
  const equal = rounds.every((round) => round.length_ms === rounds[0]?.length_ms);
  return t(equal ? "wall.lobby.rounds" : "wall.lobby.rounds.other", { n: rounds.length, minutes });
}

/** Large up to nine. Up to thirty bells, all of them; past that the latest ones, and how many others. */
function bells(people: readonly Bell[], all: number): TemplateResult {
  const shown = people.length > ALL ? people.slice(-(ALL - 1)) : people;
  const others = Math.max(all, people.length) - shown.length;
  return html`<div class="bells">
    <p>${all > 0 ? html`<b>${all}</b> ${many("wall.lobby.here", all)}` : t("wall.lobby.nobody")}</p>
    <ul>
      ${all > 0 ? nothing : FREE.map(() => html`<li class="free" aria-hidden="true"><i></i></li>`)}
      ${repeat(shown, (one) => one.rep, bell)}
      ${others > 0 ? html`<li class="others">${many("wall.lobby.others", others)}</li>` : nothing}
    </ul>
  </div>`;
}

function bell({ name, colour }: Bell): TemplateResult {
  return html`<li ${vars({ "--c": `var(--bell-${colour})` })}>
    <i></i><span class=${name.length > LONG ? "long" : ""}>${name}</span>
  </li>`;
}
