/** While people call: what the room sees, the few actions, then the ledger. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, many, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { button, opener } from "./button";
import type { Desk, Shelf } from "./desk";
import { ledger } from "./ledger";
import { miniature } from "./miniature";
import { guests, inside } from "./people";
import { before, end, lastRound } from "./phase";
import { facts, stateOfTheFloor, wallStatus } from "./state";

export function live(desk: Desk): TemplateResult {
  return html`<aside class="aside">
      ${miniature(desk.shared, wallStatus(desk))}
      ${actions(desk)}
      <div class="wide-only">${stateOfTheFloor(desk)}</div>
      <p class="thin phone-only">${facts(desk)
        .slice(0, 1)
        .map((f) => `${f.n} ${f.words}.`)} ${onTheWay(desk)}</p>
    </aside>
    <section class="work">${shelves(desk)}</section>
    ${onward(desk)}`;
}

const onTheWay = (desk: Desk): string => {
  const unsent = desk.presence?.unsent ?? 0;
  return unsent ? `${unsent} ${many("console.state.unsent", unsent)}.` : "";
};

function actions(desk: Desk): TemplateResult {
  const { when } = desk.shared;
  return html`<div class="acts">
    ${when.phase === "break" ? nothing : pause(desk)}
    ${opener(t("console.extend"), () => desk.open({ name: "extend" }), { sign: "extend", look: when.phase === "break" ? "span" : "" })}
    ${opener(t("console.message"), () => desk.open({ name: "message" }), { sign: "objection" })}
    ${freeze(desk)}
    ${opener(t("console.let_in"), () => desk.open({ name: "entrance" }), { sign: "qr" })}
    ${opener(t("console.wall.short"), () => desk.open({ name: "wall" }), { sign: "screen" })}
    <a class="button span" href=${desk.page.urls.pad}>${icon("phone")}<span>${t("console.pad")}</span></a>
  </div>`;
}

function pause(desk: Desk): TemplateResult {
  return desk.shared.when.phase === "paused"
    ? button(desk, "resume", t("console.resume"), () => void desk.ask("resume", { c: "resume" }), {
        sign: "play",
        look: "main",
      })
    : button(desk, "pause", t("console.pause"), () => void desk.ask("pause", { c: "pause" }), {
        sign: "pause",
      });
}

function freeze(desk: Desk): TemplateResult {
  const { frozen_at, phase } = desk.shared.when;
  if (frozen_at !== null)
    return html`<p class="state-tile">${icon("shutter")}<span>${t("console.frozen")}</span></p>`;
  if (phase === "break")
    return html`<p class="state-tile off">${icon("shutter")}<span>${t("console.freeze.later")}</span></p>`;
  return opener(t("console.freeze"), () => desk.open({ name: "freeze" }), { sign: "shutter" });
}

function shelves(desk: Desk): TemplateResult {
  const { corrections, reviews } = desk.lead;
  const words: Record<Shelf, string> = {
    ledger: t("console.shelf.ledger"),
    corrections: t("console.shelf.corrections", { n: corrections + reviews }),
    people: t("console.shelf.people", { n: inside(desk.lead).length }),
  };
  return html`<div class="shelves" role="group" aria-label=${t("console.shelves")}>
      ${(Object.keys(words) as Shelf[]).map(
        (
          shelf,
        ) => html`<button type="button" class=${shelf === desk.shelf ? "on" : ""} aria-pressed=${shelf === desk.shelf ? "true" : "false"}
          @click=${() => desk.show(shelf)}>${words[shelf]}${shelf === "corrections" && reviews ? html`<i>${reviews}</i>` : nothing}</button>`,
      )}
    </div>
    <h2 class="visually-hidden">${words[desk.shelf]}</h2>
    ${desk.shelf === "people" ? guests(desk) : html`<p class="lead">${t("console.ledger.how")}</p>${ledger(desk, desk.shelf === "corrections")}`}`;
}

/** Yellow goes on; ending is ink. */
function onward(desk: Desk): TemplateResult {
  const { when } = desk.shared;
  const finish = (words: string) =>
    opener(words, () => desk.open({ name: "finish" }), { look: "ink wide tall" });
  if (before(when, desk.now)) return html`<div class="bottom"></div>`;
  if (when.phase === "break") {
    const round = when.round + 1;
    const target = `round:${round}`;
    const begin = () => void desk.ask(target, { c: "begin_round", round });
    return html`<div class="bottom">${button(desk, target, t("console.round.now", { round }), begin, { look: "main wide" })}
      <p>${opener(t("console.finish.sprint"), () => desk.open({ name: "finish" }), { look: "quiet" })}</p></div>`;
  }
  const until = end(when);
  return html`<div class="bottom ending">${finish(t(lastRound(when) ? "console.finish.sprint" : "console.finish.round.short"))}
    <p>${until === null || when.phase === "paused" ? t("console.finish.paused") : t("console.finish.itself", { hour: hour(until) })}</p></div>`;
}
