/** Teams, for the host: drawn evenly or picked by everybody, until the start. */
import { html, nothing, type TemplateResult } from "lit";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import { button } from "../button";
import type { Desk } from "../desk";
import type { ConsoleGame } from "../games";

function draw(desk: Desk): TemplateResult | typeof nothing {
  const lead = played(desk.lead.games, "teams");
  const shared = played(desk.shared.games, "teams");
  if (!lead || !shared) return nothing;
  const sizes = shared.sides.map(
    ({ team, players }) =>
      html`<li><span>${t(`game_teams.name.${team}`)}</span><b>${many("game_teams.players", players)}</b></li>`,
  );
  return html`<ul>${sizes}</ul>
    ${desk.shared.when.phase === "lobby" ? choice(desk, lead.picking) : nothing}
    <small>${t("game_teams.host.how")}</small>`;
}

function choice(desk: Desk, picking: boolean): TemplateResult {
  const again = () => void desk.ask("teams:draw", { c: "draw_teams" });
  const allow = () => void desk.ask("teams:allow", { c: "allow_picking", allowed: true });
  return html`<p>${t(picking ? "game_teams.host.picked" : "game_teams.host.drawn")}</p>
    <div class="two">
      ${button(desk, "teams:draw", t("game_teams.host.draw"), again)}
      ${picking ? nothing : button(desk, "teams:allow", t("game_teams.host.allow"), allow)}
    </div>`;
}

export const game: ConsoleGame = { draw };
