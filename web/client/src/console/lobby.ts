/** The lobby: who rings, who is in, how to enter, and the start. */
import { html, nothing, type TemplateResult } from "lit";
import { many, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { button, opener } from "./button";
import type { Desk } from "./desk";
import { entrance, lock } from "./entrance";
import { callers, guests, hidden, inside, modes, ringing } from "./people";

export function lobby(desk: Desk): TemplateResult {
  return html`<section class="work lobby">
      ${desk.shared.locked ? html`<p class="note-line">${icon("lock")}${t("console.locked")}</p>` : nothing}
      ${callers(desk)}
      ${landing(desk)}
    </section>
    <aside class="aside way-in">
      ${entrance(desk)}
      <div class="acts">
        ${opener(t("console.wall.short"), () => desk.open({ name: "wall" }), { sign: "screen" })}
        ${lock(desk)}
        <a class="button" href=${desk.page.urls.room}>${icon("wifi")}<span>${t("console.room")}</span></a>
        <a class="button" href=${desk.page.urls.pad}>${icon("phone")}<span>${t("console.pad.join")}</span></a>
      </div>
    </aside>
    ${start(desk)}`;
}

function landing(desk: Desk): TemplateResult {
  const all = inside(desk.lead);
  if (!all.length)
    return html`<div class="empty"><h2>${t("console.lobby.empty")}</h2><p class="lead">${t("console.lobby.empty.how")}</p></div>`;
  return html`<h2>${many("console.lobby.people", all.length)}</h2>
    ${
      hidden(desk.lead)
        ? html`<p class="lead">${t("console.modes.few")}</p>`
        : html`<p class="lead modes"><b>${modes(desk.lead)}.</b> ${t("console.modes.how")}</p>`
    }
    ${guests(desk)}`;
}

function start(desk: Desk): TemplateResult {
  const alone = ringing(desk.lead).length ? "console.start.ringing" : "console.start.alone";
  const hint = t(inside(desk.lead).length ? "console.start.how" : alone);
  return html`<div class="bottom">
    ${button(desk, "start", t("console.start"), () => void desk.ask("start", { c: "start" }), { look: "main wide" })}
    <p>${hint}</p>
  </div>`;
}
