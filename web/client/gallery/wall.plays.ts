/** What may happen on the gallery's wall: a door, a meeting, a landing, a change of ranks, a step back. */
import type { Hands, SharedState } from "../src/lib/protocol";
import type { StillSession } from "../src/lib/still";

const EVERY_MS = 1400;
/** Twice the doors: the camera steps back at least once. */
const DOORS = 400;

export function plays(session: StillSession, name: string): Readonly<Record<string, () => void>> {
  const change = (changed: (shared: SharedState) => Partial<SharedState>): void => {
    if (session.shared) session.set({ shared: { ...session.shared, ...changed(session.shared) } });
  };
  const door = (): void => change((shared) => doors(shared, 1));
  return {
    door,
    doors: () => setInterval(door, EVERY_MS),
    step: () => change((shared) => doors(shared, DOORS)),
    rank: () => change(({ ranks }) => ({ ranks: turned(ranks) })),
    pulse: () =>
      change(({ pulses }) => ({
        pulses: pulses.map((one) => ({ ...one, id: one.id + 1, at: session.now() })),
      })),
    meeting: () => session.set({}, [{ type: "meeting", nth: 5, name }]),
    /** For the latest pulse, and for the floor. */
    hands: () => session.set({}, [{ type: "cheers", hands: handsFor(session.shared) }]),
    milestone: () => session.set({}, [{ type: "milestone", per_mille: 500, doors: 60 }]),
  };
}

function doors({ totals, strip }: SharedState, n: number): Partial<SharedState> {
  const more = { doors: totals.doors + n, calls: totals.calls + 3 * n };
  return { totals: { ...totals, ...more }, strip: strip + "ro".repeat(n) };
}

function handsFor(shared: SharedState | null): Hands[] {
  const latest = shared?.pulses[0]?.id ?? 0;
  return [
    { what: "clap", pulse: latest, n: 2 },
    { what: "courage", pulse: latest, n: 1 },
    { what: "clap", pulse: 0, n: 7 },
    { what: "courage", pulse: 0, n: 2 },
  ];
}

/** The second takes the first place. */
function turned(ranks: SharedState["ranks"]): SharedState["ranks"] {
  const [first, second, ...rest] = ranks;
  if (!first || !second) return ranks;
  return [{ ...second, rank: 1, points: first.points + 8 }, { ...first, rank: 2 }, ...rest];
}
