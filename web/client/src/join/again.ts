/** Somebody known comes back: one tap, or change something, or it is somebody else. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import "./meetings";
import { trouble } from "./trouble";
import type { Known, Refusal, Visit } from "./visit";

interface AgainDoes {
  enter(): void;
  change(): void;
  notMe(): void;
}

export function again(
  visit: Visit,
  known: Known,
  wrong: Refusal | null,
  busy: boolean,
  does: AgainDoes,
): TemplateResult {
  return html`<section class="join hello">
    <p class="kicker">${visit.sprint.title}</p>
    <div class="hi">
      <i class="bell bell-${known.colour}"></i>
      <h1>${t("join.again", { name: known.name })}</h1>
    </div>
    <dl class="facts">
      <dt>${t("join.bell")}</dt>
      <dd>${t(`colour.${known.colour}`)}</dd>
      <dt>${t("join.mode.short")}</dt>
      <dd>${t(`mode.${known.mode}`)}</dd>
    </dl>
    <p class="hint">${t("join.notice")} <a href=${visit.urls.notice} target="_blank">${t("rules.notice")}</a></p>
    <join-meetings .asked=${visit.meetings}></join-meetings>
    ${wrong ? trouble(wrong) : nothing}
    <div class="acts">
      <button type="button" class="button main wide" ?disabled=${busy} @click=${does.enter}>
        ${t(busy ? "ui.loading" : "join.again.enter")}
      </button>
      <button type="button" class="button wide tall" @click=${does.change}>${t("join.again.change")}</button>
      <button type="button" class="button quiet wide" @click=${does.notMe}>${t("join.again.not_me")}</button>
    </div>
  </section>`;
}
