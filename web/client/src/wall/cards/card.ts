/** What a card of the gable is: how much it matters, when it shows, how high it may stand. */
import type { TemplateResult } from "lit";
import type { WallView } from "../view";

/** Weights: how much a card matters against the others when there is room for few. */
export const NEWS = 90;
export const HEARD = 80;
export const ODDS = 50;
/** True all the time: cards of this weight take turns, a minute each. */
export const STANDING = 20;

/** The usual height, in hundredths of the screen's: a kicker, a headline, a line more. */
export const THREE_LINES = 14.7;

export interface GableCard {
  readonly id: string;
  /** The heaviest has the first place; cards of equal weight take turns by the minute. */
  readonly weight: number;
  shows(view: WallView): boolean;
  /** The heights that it can take, the largest first; THREE_LINES if it does not say. */
  heights?(view: WallView): readonly number[];
  /** The instant when it will say something else, if it changes by itself. */
  readonly until?: (view: WallView) => number | null;
  /** `height` is the one of its heights that there is room for. */
  draw(view: WallView, height: number): TemplateResult;
}
