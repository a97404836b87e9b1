/** The gable wall beside the façade: the clock, then what there is room for. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { share } from "../budget";
import { type GableCard, HEARD, THREE_LINES } from "../cards/card";
import { cardsOf } from "../cards/cards";
import { inOrder } from "../cards/turn";
import { isQuiet, warm } from "../pulses";
import type { WallView } from "../view";
import { feed } from "./feed";
import { HOURS, hours } from "./hours";
import { note } from "./note";
import { standings, standingsHeight } from "./standings";

const NOTE = 22;

export function gable(view: WallView): TemplateResult {
  const { state, now } = view;
  const pulses = warm(state.pulses, now);
  const { beside } = view.gable;
  const given = share<GableCard>(view.gable.height, {
    fixed: [...(beside ? [] : [HOURS, standingsHeight(view)]), hasNote(view) ? NOTE : 0],
    cards: inOrder(cardsOf(state), view).map((card) => ({
      card,
      heights: card.heights?.(view) ?? [THREE_LINES],
      news: card.weight >= HEARD,
    })),
    pulses: pulses.length,
  });
  const hung = hasNote(view) ? note(view) : nothing;
  return html`<section class="side" aria-label=${t("wall.gable")}>
    <div class="hours">${hours(view)} ${beside ? nothing : hung} ${standings(view)}</div>
    <div class="news">
      ${beside ? hung : nothing} ${given.cards.map(({ card, height }) => card.draw(view, height))}
      ${isQuiet(state, now) ? hush(given.cards) : feed(pulses.slice(0, given.pulses), view.cheers)}
    </div>
  </section>`;
}

/** Nobody has picked up for a minute; with two cards there is enough to read. */
function hush(cards: readonly unknown[]): TemplateResult | typeof nothing {
  return cards.length > 1 ? nothing : html`<p class="hush">${t("wall.hush")}</p>`;
}

function hasNote({ state, now }: WallView): boolean {
  return state.message !== null && now < state.message.until;
}
