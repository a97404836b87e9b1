/** Which sound a moment would make: none is played yet, and by default none ever will be. */
import type { Moment, Sound } from "../lib/protocol";

export type SoundName = "gong" | "knocks" | "stairwell";

/** « Des collègues en ligne dans la salle ? »: then sounds are kept for breaks and for after the gong. */
export function soundOf(moment: Moment, mood: Sound, calling: boolean): SoundName | null {
  if (mood === "off" || (mood === "breaks" && calling)) return null;
  if (moment.type === "meeting") return "gong";
  if (moment.type === "milestone") return "stairwell";
  if (moment.type !== "turn") return null;
  return moment.what === "start" || moment.what === "round" ? "knocks" : null;
}
