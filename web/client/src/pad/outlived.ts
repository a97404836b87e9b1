/** Early taps whose rep never came back to this phone: after a day they are nobody's. */
import type { EarlyTap } from "./early";

const EARLY = "early.";
const DAY_MS = 24 * 60 * 60 * 1000;

/** Until then they wait for their rep, whoever holds the phone meanwhile. */
export function letGoOfOutlived(disk: Storage, now: number): void {
  const names = Object.keys(disk).filter((name) => name.startsWith(EARLY));
  for (const name of names) if (latest(disk.getItem(name)) < now - DAY_MS) disk.removeItem(name);
}

/** What cannot be read is as old as can be. */
function latest(written: string | null): number {
  try {
    const taps = JSON.parse(written ?? "") as EarlyTap[];
    return Math.max(...taps.map(({ at }) => at));
  } catch {
    return 0;
  }
}
