/** The sign on the roof: the team's number, what it counts, and the meetings once there is one. */
import { html, nothing, type TemplateResult } from "lit";
import { many, number, t } from "../../lib/i18n";
import type { Goal, SharedState } from "../../lib/protocol";
import "./count_element";
import { openDoor } from "./drawings";

export function sign(state: SharedState): TemplateResult {
  const { doors, meetings } = state.totals;
  const size = `d${String(doors).length} ${meetings > 0 ? "met" : ""} ${meetings > 9 ? "r2" : ""}`;
  return html`<header class="sign ${size}">
    <p class="n"><floor-count .n=${doors}></floor-count></p>
    <p class="what">
      ${lines(many("wall.doors", doors))}
      <small>${expectation(state)}</small>
    </p>
    ${meetings > 0 ? tile(meetings, state.goal) : nothing}
  </header>`;
}

function tile(meetings: number, goal: Goal): TemplateResult {
  return html`<div class="rdv">
    ${openDoor()}
    <p>
      <span>${goal.meetings > 0 ? t("wall.meetings.goal", { n: goal.meetings }) : many("wall.meetings", meetings)}</span>
      <floor-count class="n" .n=${meetings}></floor-count>
    </p>
  </div>`;
}

/** What published rates make us expect; or the goal, where the host set another one. Once it is there, or the
    gong has rung, nobody expects any longer; and of what did not come nothing is said. */
export function expectation({ goal, totals, when }: SharedState): string {
  if (goal.doors !== goal.expected_doors) return t("wall.goal", { n: number(goal.doors) });
  if (totals.doors > goal.expected_doors) return t("wall.expected.past", { n: number(goal.expected_doors) });
  return when.phase === "closed" ? "" : t("wall.expected", { n: number(goal.expected_doors) });
}

/** A slash in the catalogue breaks the line of a sign. */
export function lines(text: string): TemplateResult[] {
  return text.split("/").map((line, i) => html`${i > 0 ? html`<br />` : nothing}${line}`);
}

export function inOneLine(text: string): string {
  return text.replaceAll("/", " ");
}
