/** Whether the warm-up is on the wall. */
import type { Warmup } from "../../lib/protocol";

/** After its end it still shows what was kept, so long. */
const SHOWN_MS = 30_000;

export function warms(running: Warmup | null, now: number): boolean {
  if (!running) return false;
  return running.ended_at === null || now < running.ended_at + SHOWN_MS;
}
