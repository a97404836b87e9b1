/** The rules of this sprint in five lines: everything that moves a score stands here. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import type { Rules } from "../lib/protocol";
import "./rules.css";

export function rulesCard(rules: Rules): TemplateResult {
  return html`<ul class="rules">
    ${lines(rules).map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function lines({ points, freeze }: Rules): string[] {
  const { dial, pickup, connect, conversation, meeting, cap } = points;
  const worth = t("rules.points", { dial, pickup, connect, conversation, meeting });
  return [
    t("rules.no"),
    `${worth} ${t("rules.cap", { cap })}`,
    t("rules.together"),
    t("rules.undo"),
    freeze ? `${t("rules.mode")} ${t("rules.freeze")}` : t("rules.mode"),
  ];
}
