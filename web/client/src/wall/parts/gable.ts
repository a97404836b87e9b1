/** The gable wall beside the façade: the clock, then what there is room for. */
import { html, nothing, type TemplateResult } from "lit";
import { countdown, hour, t } from "../../lib/i18n";
import { type Given, share } from "../budget";
import { read } from "../clock";
import { isQuiet, warm } from "../pulses";
import { whole } from "../ranking";
import { isSmall, veiled } from "../scene";
import type { WallView } from "../view";
import { card } from "./cards";
import { feed } from "./feed";
import { note } from "./note";
import { oddsBlock } from "./odds";
import "./ranks_element";
import { sides } from "./sides";

export function gable(view: WallView): TemplateResult {
  const { state, now } = view;
  const shown = card(view);
  const pulses = warm(state.pulses, now);
  const quiet = isQuiet(state, now);
  const given = share(view.gable.height, {
    beside: view.gable.beside,
    ranks: veiled(state) ? 0 : whole(state.ranks).length,
    sides: state.sides.length,
    shutters: veiled(state),
    message: hasNote(view),
    card: shown?.size ?? "none",
    odds: state.totals.meetings === 0 && (quiet || isSmall(state)),
    pulses: pulses.length,
  });
  return html`<section class="side" aria-label=${t("wall.gable")}>
    <div class="hours">
      ${clock(view)} ${hasNote(view) && !view.gable.beside ? note(view) : nothing} ${standings(view)}
      ${state.sides.length > 0 ? sides(state) : nothing}
    </div>
    <div class="news">
      ${hasNote(view) && view.gable.beside ? note(view) : nothing}
      ${given.card ? shown?.body : nothing}
      ${given.odds === "none" ? nothing : oddsBlock(state.odds, given.odds === "big")}
      ${foot(quiet, given, pulses)}
    </div>
  </section>`;
}

function foot(
  quiet: boolean,
  given: Given,
  pulses: ReturnType<typeof warm>,
): TemplateResult | typeof nothing {
  if (!quiet) return feed(pulses.slice(0, given.pulses));
  return given.odds === "plain" ? nothing : html`<p class="hush">${t("wall.hush")}</p>`;
}

function hasNote({ state, now }: WallView): boolean {
  return state.message !== null && now < state.message.until;
}

/** The time left; from ten minutes on, and from an hour on, it has more figures and less room for each. */
export function dial(left: number | null): TemplateResult {
  const figures = left === null ? "" : countdown(left);
  return html`<p class="clock figures-${figures.length}" role="timer">${figures}</p>`;
}

export function clock({ state, now }: WallView): TemplateResult {
  const { left, of } = read(state.when, now);
  const { round, rounds } = state.when;
  const key = rounds > 1 && (of === "end" || of === "break") ? `wall.left.${of}.rounds` : `wall.left.${of}`;
  return html`${dial(left)}
    <p>${t(key, { round, rounds })}</p>`;
}

function standings({ state }: WallView): TemplateResult | typeof nothing {
  if (veiled(state)) return shutters(state.when.frozen_at ?? 0);
  const ranks = whole(state.ranks);
  return ranks.length > 0 ? html`<floor-ranks .ranks=${ranks}></floor-ranks>` : nothing;
}

function shutters(at: number): TemplateResult {
  return html`<div class="shutters">
    <p><strong>${t("wall.shutters")}</strong>${t("wall.shutters.more", { hour: hour(at) })}</p>
  </div>`;
}
