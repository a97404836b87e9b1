/** One's own progress, for oneself: a half-hour, three lights for effort, a pace to look at instead of a rank. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { hour, many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Odds, Progress, SharedState } from "../../lib/protocol";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { panel as page } from "../panel";
import "./progress.css";

const MARKS = ["first_door", "ten_doors", "comeback"] as const;

export function panel({ mine, shared, figures }: Glance, held: Held): TemplateResult {
  const { remote, page: told } = held;
  const content = mine
    ? html`<p class="hint">${t("progress.private")}</p>
      ${halfHour(mine.progress, told.best?.half_hour ?? 0)} ${best(told.best?.conversations ?? 0, figures?.conversations ?? 0)}
      ${marks(mine.progress)} ${quarter(shared)} ${shared ? odds(shared.odds) : nothing} ${rank(held)}`
    : html`<p class="empty">${t("ui.loading")}</p>`;
  return page(t("progress.place"), remote, content);
}

function best(before: number, now: number): TemplateResult | typeof nothing {
  if (before === 0) return nothing;
  return html`<p class="hint">${now > before ? t("progress.record") : many("progress.best", before)}</p>`;
}

function halfHour({ half_hour: best }: Progress, before: number): TemplateResult {
  const record = before > 0 && best !== null && best.conversations > before;
  return html`<section class="progress-part">
    <h3>${t("progress.half_hour")}</h3>
    <p class="half-hour">
      ${
        best
          ? html`<b class="plate">${best.conversations}</b><span>${many("progress.half_hour.told", best.conversations, { hour: hour(best.since) })}</span>`
          : t("progress.half_hour.none")
      }
    </p>
    ${record ? html`<p class="lead">${t("progress.record")}</p>` : nothing}
    ${before > 0 ? html`<p class="hint">${many("progress.half_hour.best", before)}</p>` : nothing}
  </section>`;
}

/** A lit window for each thing done; what is not done yet is not counted, and not said. */
function marks({ badges }: Progress): TemplateResult {
  const at = new Map(badges.map((badge) => [badge.code, badge.at]));
  return html`<section class="progress-part">
    <h3>${t("progress.marks")}</h3>
    <div class="lights" aria-hidden="true">${MARKS.map((code) => html`<i class=${at.has(code) ? "lit" : ""}></i>`)}</div>
    ${
      badges.length > 0
        ? html`<ul class="plain">${badges.map((badge) => html`<li>${t(`progress.${badge.code}`, { hour: hour(badge.at) })}</li>`)}</ul>`
        : html`<p>${t("progress.marks.none")}</p>`
    }
  </section>`;
}

function quarter(shared: SharedState | null): TemplateResult {
  const here = shared?.quarter;
  return html`<section class="progress-part">
    <h3>${t("progress.quarter")}</h3>
    ${
      here
        ? html`<p class="lead">${many("progress.quarter.here", here.conversations, { calls: here.calls })}</p>
          <p class="hint">${t("progress.quarter.here.told")}</p>`
        : nothing
    }
    <p>${t("progress.quarter.published")}</p>
    <p class="hint">${t("progress.quarter.source")}</p>
  </section>`;
}

function odds({ low, high, own, talks, meetings, none_in_ten: none }: Odds): TemplateResult {
  return html`<section class="progress-part">
    <h3>${t("progress.odds")}</h3>
    <p>${t("progress.odds.band", { low, high })}</p>
    <p class="hint">${t(own ? "progress.odds.own" : "progress.odds.published")}</p>
    ${meetings === 0 && talks > 0 && none > 0 ? html`<p>${t("progress.odds.none", { n: none })}</p>` : nothing}
  </section>`;
}

function rank({ remote }: Held): TemplateResult {
  const show = () => {
    remote.open(null);
    remote.showRank();
  };
  return html`<button type="button" class="button wide" @click=${show}>${icon("stairs")}<span>${t("progress.rank")}</span></button>`;
}
