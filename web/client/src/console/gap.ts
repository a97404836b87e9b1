/** Time that nobody could call in because the server could not be reached, and whether it was dealt with. */
import type { Gap, When } from "../lib/protocol";

/** Ms of calling lost: not what came before the start, nor what a pause already gives back. */
export function lost(gap: Gap | null, when: When): number {
  if (!gap || when.started_at === null || when.phase === "break") return 0;
  const since = Math.max(gap.since, when.started_at);
  const until = when.paused_at === null ? gap.until : Math.min(gap.until, when.paused_at);
  return Math.max(0, until - since);
}

/** Given back or declined, on this screen: the log does not say, and the offer is made once. */
export class Dealt {
  readonly #key: string;
  readonly #store: Storage | null;
  readonly #seen = new Set<number>();

  constructor(sprint: number | string, store: Storage | null = storage()) {
    this.#key = `gaps:${sprint}`;
    this.#store = store;
    for (const since of (store?.getItem(this.#key) ?? "").split(" "))
      if (since) this.#seen.add(Number(since));
  }

  has = (gap: Pick<Gap, "since">): boolean => this.#seen.has(gap.since);

  add(gap: Pick<Gap, "since">): void {
    this.#seen.add(gap.since);
    try {
      this.#store?.setItem(this.#key, [...this.#seen].join(" "));
    } catch {
      // a full or forbidden store: the offer may come again after a reload
    }
  }
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
