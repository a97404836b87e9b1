/** Five or ten minutes more, asked as a new end: asked twice, it is the same end. */
import { html, type TemplateResult } from "lit";
import { hour, t } from "../lib/i18n";
import { button } from "./button";
import { askAndShut, type Desk } from "./desk";
import { end } from "./phase";

const STEPS = [5, 10, 15] as const;
const MINUTE = 60_000;

export function extendSheet(desk: Desk): TemplateResult {
  const from = end(desk.shared.when);
  if (from === null) return html`<p class="lead">${t("console.extend.over")}</p>`;
  return html`<p class="lead">${t("console.extend.now", { hour: hour(from) })}</p>
    <div class="stack">${STEPS.map((minutes) => option(desk, from + minutes * MINUTE, minutes))}</div>`;
}

function option(desk: Desk, until: number, minutes: number): TemplateResult {
  const words = t("console.extend.by", { n: minutes, hour: hour(until) });
  return button(desk, `extend:${until}`, words, () => void extendTo(desk, until), { look: "wide tall" });
}

const extendTo = (desk: Desk, until: number): Promise<void> =>
  askAndShut(desk, `extend:${until}`, { c: "extend", until });
