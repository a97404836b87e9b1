/** Together, on the pad: the four landings, and those that are reached. */
import { html, type TemplateResult } from "lit/html.js";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import type { Glance } from "../glance";

const STEPS = [250, 500, 750, 1000] as const;

export function content({ shared }: Glance): TemplateResult {
  const landing = shared ? (played(shared.games, "together")?.landing ?? 0) : 0;
  const expected = shared?.goal.expected_doors ?? 0;
  return html`<ol class="rows">
    ${STEPS.map((step) => {
      const doors = many("ui.doors", Math.ceil((expected * step) / 1000));
      const reached = step <= landing;
      return html`<li class=${reached ? "on" : ""}>
        <span>${t(`game_together.step.${step}`)}</span><small>${reached ? t("game_together.reached") : doors}</small>
      </li>`;
    })}
  </ol>`;
}
