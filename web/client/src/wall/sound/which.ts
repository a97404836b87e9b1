/** Which sound a moment makes, and when the room may hear one. By default none ever does. */
import type { Moment, SharedState, Sound } from "../../lib/protocol";
import { isNews } from "../landings";

export type SoundName = "gong" | "knocks" | "stairwell" | "latch";

const TURNS: Readonly<Record<string, SoundName>> = { start: "knocks", round: "knocks", close: "gong" };

/** « Des collègues en ligne dans la salle ? »: then sounds are kept for when nobody is. */
export function mayBeHeard(mood: Sound, { when }: SharedState, now: number): boolean {
  if (mood !== "breaks") return mood === "all";
  const counting = when.started_at !== null && now < when.started_at;
  return counting || ["lobby", "break", "final"].includes(when.phase);
}

/** Nothing is heard that is not seen: a landing claps where it has a plate. */
export function soundOf(moment: Moment, { goal }: SharedState): SoundName | null {
  if (moment.type === "meeting") return "gong";
  if (moment.type === "milestone") return isNews(goal, moment.per_mille) ? "stairwell" : null;
  return moment.type === "turn" ? (TURNS[moment.what] ?? null) : null;
}
