/** The pulses that are still warm: they fade over 60 s by their own instants, in four steps, and leave. */
import type { Pulse, SharedState } from "../lib/protocol";

const FADE_MS = 60_000;
const STEPS = 4;
export const STEP_MS = FADE_MS / STEPS;
const MOST = 3;

export interface Warm {
  readonly pulse: Pulse;
  /** 0 just now, 3 about to leave. */
  readonly age: number;
}

export function warm(pulses: readonly Pulse[], now: number, most = MOST): Warm[] {
  return pulses
    .filter((pulse) => now - pulse.at < FADE_MS)
    .sort((a, b) => b.at - a.at || b.id - a.id)
    .slice(0, most)
    .map((pulse) => ({ pulse, age: ageOf(now - pulse.at) }));
}

function ageOf(ms: number): number {
  return Math.max(0, Math.min(STEPS - 1, Math.floor((ms / FADE_MS) * STEPS)));
}

/** Nobody has picked up for as long as a pulse lasts: the floor is patient. */
export function isQuiet(state: SharedState, now: number): boolean {
  return state.pulses.every((pulse) => now - pulse.at >= FADE_MS);
}
