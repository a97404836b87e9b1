/** After the result: one's own sprint, for oneself, and the floor's beside it. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { many, t } from "../lib/i18n";
import type { MineState, SharedState } from "../lib/protocol";
import type { Glance } from "./glance";
import type { PadPage } from "./page";
import type { Remote } from "./remote";
import "./facts.css";

export function summary({ mine, shared }: Glance, remote: Remote, page: PadPage): TemplateResult {
  return html`<div class="scene summary">
    <p class="kicker">${page.sprint.title}</p>
    <h1>${t("face.final.title")}</h1>
    ${shared ? together(shared) : nothing} ${lateHands(remote)} ${mine ? own(mine, page) : html`<p>${t("ui.loading")}</p>`}
    <div class="acts">
      <button type="button" class="button wide" @click=${() => remote.open("data")}>${t("data.title")}</button>
    </div>
  </div>`;
}

function together({ totals }: SharedState): TemplateResult {
  const more = [many("ui.conversations", totals.conversations)];
  if (totals.meetings > 0) more.push(many("ui.meetings", totals.meetings));
  return html`<p class="sum"><b>${many("ui.doors", totals.doors)}</b> ${t("face.final.together")}<small>${more.join(", ")}</small></p>`;
}

/** Given without a link, and come too late: not dropped without a word. */
function lateHands({ session: { outbox } }: Remote): TemplateResult | typeof nothing {
  const late = outbox.filter(
    ({ command, status, code }) =>
      status === "refused" &&
      code !== "enough" &&
      (command.c === "give_support" || command.c === "ask_support"),
  );
  return late.length > 0 ? html`<p class="hint">${many("face.final.late_hands", late.length)}</p>` : nothing;
}

function own(mine: MineState, { best }: PadPage): TemplateResult {
  const { totals } = mine;
  const rows: [string, string | number][] = [
    [t("face.final.calls"), totals.calls],
    [t("face.final.conversations"), totals.conversations],
    [t("face.final.doors"), totals.doors],
  ];
  if (totals.meetings > 0) rows.push([t("face.final.meetings"), totals.meetings]);
  if (mine.rank > 0) rows.push([t("face.final.rank"), mine.rank]);
  const record = best !== null && totals.conversations > best.conversations;
  return html`<section>
    <h2>${t("face.final.yours")}</h2>
    <dl class="facts">
      ${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>
    ${record ? html`<p class="lead">${t("face.final.record")}</p>` : nothing}
    <p class="hint">${t(mine.rank > 0 ? "face.final.only_top" : "face.final.only_you")}</p>
  </section>`;
}
