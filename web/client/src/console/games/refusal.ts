/** The finest no, for the host: take a line down, or put it back; never whose it is. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { played } from "../../lib/games";
import { t } from "../../lib/i18n";
import type { HeldRefusal } from "../../lib/protocol";
import { button } from "../button";
import type { Desk } from "../desk";
import type { ConsoleGame } from "../games";

function draw(desk: Desk): TemplateResult | typeof nothing {
  const lines = played(desk.lead.games, "refusal")?.lines ?? [];
  if (lines.length === 0) return nothing;
  return html`<ul>
      ${repeat(
        lines,
        ({ id }) => id,
        (line) => row(desk, line),
      )}
    </ul>
    <small>${t("game_refusal.host.how")}</small>`;
}

function row(desk: Desk, { id, text, hidden }: HeldRefusal): TemplateResult {
  const turn = () => void desk.ask(`refusal:${id}`, { c: "hide_refusal", refusal: id, hidden: !hidden });
  const words = t(hidden ? "game_refusal.host.show" : "game_refusal.host.hide");
  return html`<li class=${hidden ? "off" : ""}><span dir="auto">${text}</span>${button(desk, `refusal:${id}`, words, turn, { look: "quiet", label: `${words}, ${text}` })}</li>`;
}

export const game: ConsoleGame = { draw };
