/** The wall as text: the same board, in words and tables, read when one wants to. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { hour, many, t } from "../lib/i18n";
import type { Met, Pulse, Rank, SharedState } from "../lib/protocol";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { panel as page } from "./panel";
import { rulesCard } from "./rules_card";

export function panel({ shared }: Glance, { remote, page: { games, urls } }: Held): TemplateResult {
  return page(
    t("board.title"),
    remote,
    html`${shared ? board(shared) : html`<p class="empty">${t("ui.loading")}</p>`}
      <section>
        <h3>${t("rules.title")}</h3>
        ${rulesCard(games)}
      </section>
      <p class="hint"><a href=${urls.notice}>${t("rules.notice")}</a></p>`,
  );
}

/** What a watching rep sees in place of the keys. */
export function face({ shared }: Glance): TemplateResult {
  return html`<div class="scene">
    <h2 class="visually-hidden">${t("board.title")}</h2>
    ${shared ? board(shared) : nothing}</div>`;
}

function board(shared: SharedState): TemplateResult {
  return html`${sums(shared)} ${ranks(shared)} ${heard(shared.heard)} ${pulses(shared.pulses)}`;
}

function sums(shared: SharedState): TemplateResult {
  const { totals, people, odds } = shared;
  const told = [
    many("ui.calls", totals.calls),
    many("ui.conversations", totals.conversations),
    totals.meetings > 0 ? many("ui.meetings", totals.meetings) : "",
    many("board.people", people),
  ];
  return html`<section>
    <p class="sum"><b>${many("ui.doors", totals.doors)}</b> ${together(shared)}</p>
    <p>${told.filter(Boolean).join(", ")}.</p>
    ${totals.meetings === 0 && odds.talks > 0 ? html`<p class="hint">${t("board.odds", { n: odds.none_in_ten })}</p>` : nothing}
  </section>`;
}

/** As on the wall: once they are there, or it is over, nobody expects them any longer. */
function together({ totals, goal, when }: SharedState): string {
  const n = goal.expected_doors;
  if (totals.doors > n) return t("board.expected.past", { n });
  return when.closed_at === null ? t("board.expected", { n }) : t("board.together");
}

function ranks({ ranks, when }: SharedState): TemplateResult {
  const frozen = when.frozen_at !== null && when.phase !== "final";
  if (frozen) return html`<p class="hint">${t("pad.slot.frozen")}</p>`;
  if (ranks.length === 0) return html`<p class="hint">${t("board.no_ranks")}</p>`;
  return table("board.ranks", ["board.rank", "board.name", "board.points"], ranks.map(rankRow));
}

const rankRow = ({ rank, name, points }: Rank): unknown[] => [rank, name, points];

function heard(met: readonly Met[]): TemplateResult | typeof nothing {
  if (met.length === 0) return nothing;
  const rows = met.map(({ objection, count }) => [t(`objection.${objection}`), count]);
  return table("board.heard", ["board.objection", "board.times"], rows);
}

function pulses(all: readonly Pulse[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<section>
    <h3>${t("board.latest")}</h3>
    <ul class="latest">
      ${all.map((pulse) => html`<li>${hour(pulse.at)} · ${pulse.name ? `${pulse.name}, ` : ""}${t(`kind.${pulse.kind}`)}</li>`)}
    </ul>
  </section>`;
}

function table(caption: string, heads: string[], rows: unknown[][]): TemplateResult {
  return html`<table>
    <caption>
      ${t(caption)}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
