/** The wall's loudspeaker: silent until somebody has touched the screen, as browsers want it, and it says so. */
import type { Moment, SharedState, Sound } from "../../lib/protocol";
import { play } from "./synth";
import { mayBeHeard, type SoundName, soundOf } from "./which";

/** off: nobody asked for sound · blocked: the browser waits for a touch · ready. */
export type Hearing = "off" | "blocked" | "ready";

/** A door's latch, at most so often. */
const LATCH_MS = 2_000;

export class Speaker {
  readonly #changed: () => void;
  readonly #strike: (context: AudioContext, name: SoundName) => void;
  #mood: Sound = "off";
  #context: AudioContext | null = null;
  #latched = Number.NEGATIVE_INFINITY;
  #doors: number | null = null;

  constructor(changed: () => void, strike: typeof play = play) {
    this.#changed = changed;
    this.#strike = strike;
  }

  get hearing(): Hearing {
    if (!this.#context || this.#mood === "off") return "off";
    return this.#context.state === "running" ? "ready" : "blocked";
  }

  /** What has just happened, once. */
  hear(moments: readonly Moment[], state: SharedState, now: number): void {
    this.#choose(state.sound);
    const doors = state.totals.doors;
    const one = this.#doors !== null && doors > this.#doors;
    this.#doors = doors;
    if (this.hearing !== "ready" || !mayBeHeard(this.#mood, state, now)) return;
    const names = moments.map((moment) => soundOf(moment, state)).filter((name) => name !== null);
    for (const name of names) this.#sound(name);
    if (one && names.length === 0 && now - this.#latched >= LATCH_MS) {
      this.#latched = now;
      this.#sound("latch");
    }
  }

  /** The host may answer anew at any time; a browser is asked for sound once somebody wants it. */
  #choose(mood: Sound): void {
    this.#mood = mood;
    if (mood === "off" || this.#context || typeof AudioContext !== "function") return;
    this.#context = new AudioContext();
    this.#context.onstatechange = this.#changed;
    for (const touch of ["pointerdown", "keydown"] as const) addEventListener(touch, this.#unlock);
  }

  #sound(name: SoundName): void {
    if (this.#context) this.#strike(this.#context, name);
  }

  readonly #unlock = (): void => {
    const context = this.#context;
    if (!context || context.state === "running") return;
    // A latch answers the touch: it is heard that sound is on.
    void context.resume().then(() => {
      this.#sound("latch");
      this.#changed();
    });
  };
}
