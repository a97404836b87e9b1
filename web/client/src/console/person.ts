/** One person, for the host: the name that the wall shows, their team, a call entered for them, the way out. */
import { html, nothing, type TemplateResult } from "lit";
import { teamOf } from "../lib/games";
import { many, t } from "../lib/i18n";
import type { Guest } from "../lib/protocol";
import { button, opener } from "./button";
import { askAndShut, type Desk } from "./desk";
import { once } from "./once";
import { AT_ONCE } from "./people";
import { calling } from "./phase";

export function personSheet(desk: Desk, guest: Guest): TemplateResult {
  const { rep } = guest;
  const under = desk.asking.has(`name:${rep}`);
  const inside = guest.status === "admitted";
  const taps = inside && (calling(desk.shared.when) || desk.shared.when.phase === "closed");
  return html`<div class="stack">
    <form class="rename" @submit=${(event: Event) => rename(desk, guest, event)}>
      <label for="rename">${t("console.person.name")}</label>
      <input class="field" id="rename" name="name" required maxlength="60" autocomplete="off" value=${guest.name}>
      <button class="button" aria-disabled=${under ? "true" : "false"}>${under ? t("console.asking") : t("console.person.rename")}</button>
    </form>
    ${desk.page.rules.game === "teams" ? teams(desk, guest) : nothing}
    ${taps ? opener(t("console.stand_in"), () => desk.open({ name: "stand_in", rep }), { sign: "phone", look: "wide tall" }) : nothing}
    ${inside ? opener(t("console.person.move"), () => desk.open({ name: "move", rep }), { sign: "qr", look: "wide tall" }) : nothing}
    ${opener(t("console.person.remove"), () => desk.open({ name: "remove", rep }), { sign: "close", look: "wide tall" })}
  </div>`;
}

function teams(desk: Desk, guest: Guest): TemplateResult {
  const all = Array.from({ length: desk.page.rules.teams }, (_, i) => i + 1);
  const place = (team: number) =>
    void desk.ask(`team:${guest.rep}:${team}`, { c: "choose_team", rep: guest.rep, team });
  return html`<div class="teams" role="group" aria-label=${t("console.person.team")}><b>${t("console.person.team")}</b>
    ${all.map((team) =>
      button(desk, `team:${guest.rep}:${team}`, t("console.team", { n: team }), () => place(team), {
        look: team === teamOf(desk.lead, guest.rep) ? "ink" : "",
      }),
    )}
  </div>`;
}

function rename(desk: Desk, guest: Guest, event: Event): void {
  event.preventDefault();
  const name = String(new FormData(event.currentTarget as HTMLFormElement).get("name") ?? "").trim();
  if (name && name !== guest.name)
    void askAndShut(desk, `name:${guest.rep}`, { c: "name_rep", rep: guest.rep, name });
  else desk.shut();
}

/** The seat goes to another phone, which scans this; the old one shows that it is used elsewhere. */
export const moveSheet = (desk: Desk, { rep, name }: Guest): TemplateResult =>
  once(`${desk.page.urls.seats}/${rep}/moves`, t("console.person.move.how", { name }));

/** Who came in after that one, in the lobby: a QR that went round may bring a crowd at once. */
function arrivedSince({ lead, shared }: Desk, rep: string): readonly string[] {
  if (shared.when.phase !== "lobby") return [];
  const here = lead.guests.filter(({ status }) => status === "admitted" || status === "pending");
  const reps = here.map((guest) => guest.rep);
  return reps.slice(reps.indexOf(rep) + 1, reps.indexOf(rep) + AT_ONCE);
}

/** Removing asks once more: whoever is removed needs a new way in. */
export function removeSheet(desk: Desk, guest: Guest): TemplateResult {
  const { rep, name } = guest;
  const ask = (target: string, words: string, reps: readonly string[]) =>
    button(desk, target, words, () => void askAndShut(desk, target, { c: "remove", reps }), {
      look: "ink wide tall",
    });
  const since = arrivedSince(desk, rep);
  return html`<div class="stack">
    <p>${t("console.remove.how", { name })}</p>
    ${ask(`remove:${rep}`, t("console.remove.go", { name }), [rep])}
    ${since.length ? ask(`since:${rep}`, many("console.remove.since", since.length, { name }), [rep, ...since]) : nothing}
    ${opener(t("console.back"), () => desk.open({ name: "person", rep }), { look: "quiet wide" })}
  </div>`;
}
