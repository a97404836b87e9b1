/** How high the gable is, in the wall's unit: what is left of the screen over the street. */
import type { Gable } from "./view";

const STREET = 10.5;
const PADDING = 5;
const PORTRAIT = 47;

export function gable(width = innerWidth, height = innerHeight): Gable {
  if (width <= height) return { height: PORTRAIT, beside: true };
  const unit = Math.min(height / 100, (width * 0.5625) / 100);
  return { height: height / unit - STREET - PADDING, beside: false };
}
