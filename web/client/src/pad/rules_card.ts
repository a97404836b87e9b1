/** The rules of this sprint in five lines: everything that moves a score stands here. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Rules } from "../lib/protocol";

export function rulesCard(rules: Rules): TemplateResult {
  return html`<ul class="rules">
    ${lines(rules).map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function lines({ points, freeze }: Rules): string[] {
  const { dial, pickup, connect, conversation, meeting, cap } = points;
  const worth = t("pad.rules.points", { dial, pickup, connect, conversation, meeting });
  return [
    t("pad.rules.no"),
    `${worth} ${t("pad.rules.cap", { cap })}`,
    t("pad.rules.together"),
    t("pad.rules.undo"),
    freeze ? `${t("pad.rules.mode")} ${t("pad.rules.freeze")}` : t("pad.rules.mode"),
  ];
}
