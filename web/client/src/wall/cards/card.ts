/** What a card of the gable is, and how most of them are drawn: a sign, a kicker, a headline. */
import { html, nothing, type TemplateResult } from "lit";
import { type IconId, icon } from "../../lib/icons";
import type { WallView } from "../view";

/** Weights: how much a card matters against the others when there is room for few. */
export const NEWS = 90;
export const HEARD = 80;
export const ODDS = 50;
/** True all the time: cards of this weight take turns, a minute each. */
export const STANDING = 20;

/** Heights, in hundredths of the screen's. */
export const TWO_LINES = 11.6;
export const THREE_LINES = 14.7;

export interface GableCard {
  readonly id: string;
  /** The heaviest has the first place; cards of equal weight take turns by the minute. */
  readonly weight: number;
  shows(view: WallView): boolean;
  /** The heights that it can take, the largest first; THREE_LINES if it does not say. */
  heights?(view: WallView): readonly number[];
  /** `height` is the one of its heights that there is room for. */
  draw(view: WallView, height: number): TemplateResult;
}

export function drawn(look: string, sign: IconId, kick: string, headline: string, more = ""): TemplateResult {
  return html`<section class="same ${look}">
    ${icon(sign)}
    <p>${kick}<strong>${headline}</strong>${more || nothing}</p>
  </section>`;
}
