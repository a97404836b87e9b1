/** How high the gable is, in the wall's unit: what is left of the screen over the street. */

const STREET = 10.5;
const PADDING = 5;
const PORTRAIT = 50;

export function gableHeight(width = innerWidth, height = innerHeight): number {
  if (width <= height) return PORTRAIT;
  const unit = Math.min(height / 100, (width * 0.5625) / 100);
  return height / unit - STREET - PADDING;
}
