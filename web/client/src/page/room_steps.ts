/** Where a room check stands: what a phone has passed, and how long nothing came. */

export const STEPS = ["loaded", "socket", "stored"] as const;
export type Step = (typeof STEPS)[number];
export type Passed = Readonly<Record<Step, boolean>>;
type RoomState = "waiting" | "ok" | "nothing" | "cut";

/** Nobody scans for longer than this when it works. */
export const PATIENCE_MS = 30_000;
export const NONE: Passed = { loaded: false, socket: false, stored: false };

export function roomState(passed: Passed, waited: number, reachable: boolean): RoomState {
  if (passed.stored) return "ok";
  if (!reachable) return "cut";
  return waited >= PATIENCE_MS ? "nothing" : "waiting";
}
