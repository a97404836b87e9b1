/** How long ago, in one figure: 20 s, 3 min, 2 h; the same in both languages. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function age(ms: number): string {
  if (ms < MINUTE) return `${Math.max(1, Math.round(ms / 1000))}\u00a0s`;
  return ms < HOUR ? `${Math.floor(ms / MINUTE)}\u00a0min` : `${Math.floor(ms / HOUR)}\u00a0h`;
}
