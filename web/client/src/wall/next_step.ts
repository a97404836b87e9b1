/** The next page of the reveal, from the wall's own keyboard: where the host is signed in in this browser. */
import { pageAfter } from "../lib/curtain";
import { mint } from "../lib/key";
import type { SharedState } from "../lib/protocol";

/** The step that would be shown next; null where there is none, or no reveal under way. */
export function nextStep({ when, reveal }: SharedState): number | null {
  if (when.phase !== "closed" && when.phase !== "final") return null;
  if (!reveal) return 1;
  return pageAfter(reveal)?.step ?? null;
}

/** Anybody else's key does nothing: the server knows its host. */
export async function turnPage(sprint: number | string, state: SharedState, now: number): Promise<void> {
  const step = nextStep(state);
  if (step === null) return;
  const asked = { type: "do", k: mint(now), t_tap: now, t_send: now, do: { c: "reveal", step } };
  await fetch(`/sprints/${sprint}/commands?as=host`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ commands: [asked] }),
  }).catch(() => undefined);
}
