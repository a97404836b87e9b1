/** How far the calls went: five steps, each counted within the one before. */
import type { Totals } from "../lib/protocol";

export const STEPS = ["calls", "pickups", "connects", "conversations", "meetings"] as const;
type StepName = (typeof STEPS)[number];

export interface Step {
  readonly name: StepName;
  readonly count: number;
  /** Of the widest, in per cent; never so narrow that it is not seen. */
  readonly width: number;
  /** Of so many of the step before, one came this far; 0 where there is nothing to say. */
  readonly oneIn: number;
}

const NARROWEST = 2;

/** The meetings are a step once there is one: nothing counts what did not come. */
export function funnel(totals: Totals): Step[] {
  const most = Math.max(totals.calls, 1);
  return STEPS.filter((name) => name !== "meetings" || totals.meetings > 0).map((name, i) => {
    const count = totals[name];
    const before = i > 0 ? totals[STEPS[i - 1] ?? "calls"] : 0;
    const width = count > 0 ? Math.max((100 * count) / most, NARROWEST) : 0;
    return { name, count, width, oneIn: count > 0 && before > count ? Math.round(before / count) : 0 };
  });
}
