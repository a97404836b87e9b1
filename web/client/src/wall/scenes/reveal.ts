/** The reveal, one step at a time, as the host turns the pages; without one, the total stands. */
import type { TemplateResult } from "lit";
import { funnelScene } from "../after/funnel";
import { nextScene } from "../after/next";
import { timelineScene } from "../after/timeline";
import type { WallView } from "../view";
import { ending } from "./ending";
import { hats } from "./hats";
import { heardScene } from "./heard";
import { leaves } from "./leaves";
import { podium } from "./podium";

const STEPS: Readonly<Record<string, (view: WallView) => TemplateResult>> = {
  total: ending,
  doors: leaves,
  funnel: funnelScene,
  timeline: timelineScene,
  heard: heardScene,
  hats,
  podium,
  next: nextScene,
};

export function reveal(view: WallView): TemplateResult {
  return (STEPS[stepOf(view)] ?? ending)(view);
}

/** A step that this wall does not know shows the total: never an empty stage. */
export function stepOf({ state }: WallView): string {
  const curtain = state.reveal;
  if (!curtain || curtain.step < 1) return "total";
  return curtain.steps[Math.min(curtain.step, curtain.steps.length) - 1] ?? "total";
}
