/** Honest odds of a sprint to come: ranges from published rates, never a promise. */

/** What the server expects of so many people: floor/preset.py. */
export type Hope = readonly [dials: number, doors: number, talks: number, meetingsPerMille: number];
export interface Plan {
  readonly minutes: number;
  readonly people: readonly Hope[];
}
export type Table = Readonly<Record<string, Plan>>;

/** Below this many expected meetings a goal measures luck (PRODUCT.md: no goal below three). */
const WORTH_A_GOAL_PER_MILLE = 3000;
/** From here on a meeting is about as likely as none. */
const RARE_PER_MILLE = 700;

/** The smallest counts under which 10 % and 90 % of sprints stay, if doors come one by one (Poisson). */
export function band(mean: number): readonly [low: number, high: number] {
  return [quantile(mean, 0.1), quantile(mean, 0.9)];
}

/** Summed as logarithms: a day of thirty people has a mean that e^-x cannot carry. */
function quantile(mean: number, share: number): number {
  let log = -mean;
  let sum = Math.exp(log);
  let n = 0;
  while (sum < share && n < 10 * mean + 50) {
    n += 1;
    log += Math.log(mean / n);
    sum += Math.exp(log);
  }
  return n;
}

/** Times in ten that a sprint ends without a meeting; one at least of ten is never promised. */
export function noneInTen(meetingsPerMille: number): number {
  return Math.min(9, Math.round(10 * Math.exp(-meetingsPerMille / 1000)));
}

export type Hint = "none" | "rare" | "some";

export function hint(meetingsPerMille: number): Hint {
  if (meetingsPerMille >= WORTH_A_GOAL_PER_MILLE) return "some";
  return meetingsPerMille >= RARE_PER_MILLE ? "rare" : "none";
}

/** `{name}` in a sentence of the page is that figure. */
export function fill(words: string, figures: Readonly<Record<string, number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const figure = figures[name];
    return figure === undefined ? whole : String(figure);
  });
}
