/** The pulse that the floor gave after the gong: fetched again and again while it is looked at. */

export interface Pulse {
  /** 0 until five have answered. */
  readonly answers: number;
  /** Tenths, 10 to 50. */
  readonly energy: number;
  readonly again: number;
}

export const NOTHING: Pulse = { answers: 0, energy: 0, again: 0 };

async function pulseOf(sprint: number | string): Promise<Pulse> {
  const answer = await fetch(`/sprints/${sprint}/pulse`, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`pulse: ${answer.status}`);
  return (await answer.json()) as Pulse;
}

const EVERY_MS = 10_000;

/** Tells each pulse that differs from the one before; call what it returns to stop. A link that fails is tried again. */
export function followPulse(
  sprint: number | string,
  tell: (pulse: Pulse) => void,
  fetched = pulseOf,
): () => void {
  let seen = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const look = async (): Promise<void> => {
    const found = await fetched(sprint).catch(() => null);
    if (over) return;
    if (found && JSON.stringify(found) !== seen) {
      seen = JSON.stringify(found);
      tell(found);
    }
    timer = setTimeout(look, EVERY_MS);
  };
  void look();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
