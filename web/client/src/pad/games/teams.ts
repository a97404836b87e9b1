/** Teams, on the pad: one's own, and the choice of it in the lobby where the host leaves it. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import type { TeamsMine } from "../../lib/protocol";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { lately } from "../lately";
import type { Line } from "../lines";

export function content(now: Glance, held: Held): TemplateResult | typeof nothing {
  const mine = now.mine ? played(now.mine.games, "teams") : null;
  if (!mine) return nothing;
  return mine.picking && now.when?.phase === "lobby" ? choice(mine, held) : list(mine);
}

function choice({ team, players }: TeamsMine, { remote }: Held): TemplateResult {
  const pick = (team: number) => void remote.send({ c: "choose_team", team });
  return html`<div class="pick" role="group" aria-label=${t("game_teams.pick")}>
    <p><b>${t("game_teams.pick")}</b><br /><small>${t("game_teams.pick.how")}</small></p>
    ${players.map(
      (
        count,
        i,
      ) => html`<button type="button" class="button wide" aria-pressed=${team === i + 1} @click=${() => pick(i + 1)}>
        <b>${t(`game_teams.name.${i + 1}`)}</b>&nbsp;· ${many("game_teams.players", count)}
      </button>`,
    )}
  </div>`;
}

function list({ team, players }: TeamsMine): TemplateResult {
  return html`<ul class="rows">
      ${players.map(
        (count, i) => html`<li class=${team === i + 1 ? "on" : ""}>
          <span>${t(`game_teams.name.${i + 1}`)}</span>
          <small>${team === i + 1 ? `${t("game_teams.yours")}, ` : ""}${many("game_teams.players", count)}</small>
        </li>`,
      )}
    </ul>
    <p class="hint">${t("game_teams.small")}</p>`;
}

export function line(_: Glance, held: Held): Line | null {
  const told = lately(held, "teams_met");
  return (
    told && {
      weight: 38,
      icon: "check",
      words: `${t("game_teams.met")}. ${many("game_teams.met.doors", told.doors)}`,
    }
  );
}
