/** The ledger's order: what somebody asked to look at first, then by five minutes, newest first. */
import type { LedgerLine } from "../lib/protocol";

export interface Group {
  /** Epoch ms, rounded down to five minutes by the server; null: asked to be looked at again. */
  readonly about: number | null;
  readonly lines: readonly LedgerLine[];
}

/** Touched by anybody after it was logged, or asked to be. */
export const corrected = (line: LedgerLine): boolean =>
  line.review || line.fixed_by !== "" || line.ended_by === "host";

export const stands = (line: LedgerLine): boolean => line.ended_by === "";

export function groups(ledger: readonly LedgerLine[], onlyCorrections: boolean): readonly Group[] {
  const shown = onlyCorrections ? ledger.filter(corrected) : ledger;
  const asked = shown.filter((line) => line.review && stands(line));
  const found: { about: number | null; lines: LedgerLine[] }[] = asked.length
    ? [{ about: null, lines: asked }]
    : [];
  for (const line of shown) {
    if (line.review && stands(line)) continue;
    const last = found.at(-1);
    if (last && last.about === line.about) last.lines.push(line);
    else found.push({ about: line.about, lines: [line] });
  }
  return found;
}
