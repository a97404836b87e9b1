/** When a scene that shows no seconds changes by itself: between these instants it is not drawn again. */
import { cardsOf } from "./cards/cards";
import { STEP_MS } from "./pulses";
import type { WallView } from "./view";

/** Cards of the gable take turns by the minute. */
const MINUTE_MS = 60_000;

/** Milliseconds until the next of them. */
export function untilChange(view: WallView): number {
  const { state, now } = view;
  const { when, echo, message, pulses } = state;
  const cards = cardsOf(state).map((card) => card.until?.(view) ?? null);
  const began = when.started_at ?? 0;
  const minute = MINUTE_MS - mod(now - began, MINUTE_MS);
  const steps = pulses.map((pulse) => STEP_MS - mod(now - pulse.at, STEP_MS));
  const ends = [echo?.until, message?.until, ...cards].map((at) => (at ?? 0) - now).filter((ms) => ms > 0);
  return Math.min(minute, ...steps, ...ends) + 5;
}

const mod = (a: number, n: number): number => ((a % n) + n) % n;
