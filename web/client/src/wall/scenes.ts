/** The scenes of the wall, in the order in which they are asked whether they play: the first that does is shown. */
import type { TemplateResult } from "lit";
import type { SharedState } from "../lib/protocol";
import { gamesOf } from "./game";
import { drawn, late } from "./late";
import { countdownScene } from "./scenes/countdown";
import { gong } from "./scenes/gong";
import { live } from "./scenes/live";
import { lobby } from "./scenes/lobby";
import { rest } from "./scenes/rest";
import type { WallView } from "./view";
import { warms } from "./warmup/plays";

export interface Scene {
  /** Also its class on the wall: `scene-lobby`. */
  readonly id: string;
  /** Decided by the phase and the instants of the state, never remembered: a reload shows the same scene. */
  plays(state: SharedState, now: number): boolean;
  draw(view: WallView): TemplateResult;
  /** It shows no seconds but those of <floor-clock>: drawn when something changes, not each second. */
  readonly calm?: true;
}

const WARMUP = late({ says: ["warmup_wall"], load: () => import("./warmup/scene") });
const REVEAL = late({ says: ["after"], load: () => import("./scenes/reveal") });

const SCENES: readonly Scene[] = [
  {
    id: "warmup",
    plays: ({ warmup }, now) => warms(warmup, now),
    draw: (view) => drawn(WARMUP, (part) => part.warmup(view)),
  },
  { id: "lobby", plays: ({ when }) => when.phase === "lobby", draw: lobby, calm: true },
  { id: "break", plays: ({ when }) => when.phase === "break", draw: (view) => rest(view), calm: true },
  {
    id: "reveal",
    plays: ({ when, reveal: curtain }) =>
      when.phase === "final" || (when.phase === "closed" && curtain !== null),
    draw: (view) => drawn(REVEAL, (part) => part.reveal(view)),
  },
  { id: "gong", plays: ({ when }) => when.phase === "closed", draw: (view) => gong(view) },
  // A wall that opens late must not count in again: only instants speak.
  {
    id: "countdown",
    plays: ({ when }, now) => when.started_at !== null && now < when.started_at,
    draw: countdownScene,
  },
];

const LIVE: Scene = { id: "live", plays: () => true, draw: live, calm: true };

export function sceneOf(state: SharedState, now: number): Scene {
  const all = [...gamesOf(state).flatMap((game) => game.scenes ?? []), ...SCENES];
  return all.find((scene) => scene.plays(state, now)) ?? LIVE;
}
