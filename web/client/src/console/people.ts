/** Who is on the landing: those who ring are admitted, anybody is renamed or removed. Never a mode. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { teamOf } from "../lib/games";
import { many, t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Guest, LeadState, Modes } from "../lib/protocol";
import { bell, name } from "./bell";
import { button, opener } from "./button";
import type { Desk } from "./desk";

/** People that one command names at most. */
export const AT_ONCE = 100;

export const ringing = (lead: LeadState): readonly Guest[] =>
  lead.guests.filter((g) => g.status === "pending");
export const inside = (lead: LeadState): readonly Guest[] =>
  lead.guests.filter((g) => g.status === "admitted");

/** Those who typed the code and wait; nothing when nobody does. */
export function callers(desk: Desk): TemplateResult | typeof nothing {
  const waiting = ringing(desk.lead);
  if (!waiting.length) return nothing;
  return html`<section class="callers" aria-labelledby="callers">
    <div class="row">
      <h2 id="callers">${many("console.ringing", waiting.length)}</h2>
      ${waiting.length > 1 ? together(desk, waiting) : nothing}
    </div>
    <p class="lead">${t("console.ringing.how")}</p>
    <ul class="people">
      ${repeat(
        waiting,
        (g) => g.rep,
        (guest) => caller(desk, guest),
      )}
    </ul>
  </section>`;
}

function together(desk: Desk, waiting: readonly Guest[]): TemplateResult {
  return html`<span class="acts-line">${button(desk, "admit:all", t("console.admit.all"), () => admit(desk, "admit:all", waiting))}
    ${opener(t("console.turn_away.short"), () => desk.open({ name: "turn_away" }), { look: "quiet" })}</span>`;
}

function caller(desk: Desk, guest: Guest): TemplateResult {
  const target = `admit:${guest.rep}`;
  const under = desk.asking.has("admit:all");
  return html`<li class="new">
    ${bell(guest.colour)}${name(guest.name)}${more(desk, guest)}
    ${
      under
        ? nothing
        : button(desk, target, t("console.admit"), () => admit(desk, target, [guest]), {
            label: t("console.admit.who", { name: guest.name }),
          })
    }
  </li>`;
}

function admit(desk: Desk, target: string, guests: readonly Guest[]): void {
  void desk.ask(target, { c: "admit", reps: guests.map((g) => g.rep).slice(0, AT_ONCE) });
}

/** Those who are in. */
export function guests(desk: Desk): TemplateResult {
  const all = inside(desk.lead);
  return html`<ul class="people">
    ${repeat(
      all,
      (g) => g.rep,
      (guest) =>
        html`<li>${bell(guest.colour)}${name(guest.name)}${team(desk, guest)}${moved(desk, guest)}${more(desk, guest)}</li>`,
    )}
  </ul>`;
}

function team({ lead }: Desk, { rep }: Guest): TemplateResult | typeof nothing {
  const n = teamOf(lead, rep);
  return n ? html`<small class="team">${t("console.team", { n })}</small>` : nothing;
}

/** Once calls are made a dead phone is no rare thing: its seat is one tap away from the list. */
function moved(desk: Desk, { rep, name: who }: Guest): TemplateResult | typeof nothing {
  if (desk.shared.when.phase === "lobby") return nothing;
  return html`<button type="button" class="button quiet more" aria-label=${t("console.person.move.who", { name: who })}
    @click=${() => desk.open({ name: "move", rep })}>${icon("qr")}</button>`;
}

function more(desk: Desk, guest: Guest): TemplateResult {
  return html`<button type="button" class="button quiet more" aria-label=${t("console.person.open", { name: guest.name })}
    @click=${() => desk.open({ name: "person", rep: guest.rep })}>${icon("more")}</button>`;
}

/** « 4 pour l'équipe, 4 au classement, 1 regarde »: counts of modes. */
export function modes({ team, ranking, watching }: Modes): string {
  const parts = [many("console.modes.team", team), many("console.modes.ranking", ranking)];
  return [...parts, many("console.modes.watching", watching)].join(", ");
}
