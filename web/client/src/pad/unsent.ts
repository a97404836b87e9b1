/** How many of one's calls the server does not have, or not as they were last said. */
import type { Item } from "../lib/item";

/** On this phone and nowhere else yet. */
const HELD: readonly string[] = ["kept", "sent", "question"];

export const holds = (outbox: readonly Item[]): boolean => outbox.some(isHeld);

/** A call and what was said of it are one; a mode or a worksheet is none. */
export function unsentCalls(outbox: readonly Item[]): number {
  const calls = new Map<string, number>();
  for (const { key, command } of outbox.filter(isHeld)) {
    if (command.c === "log_outcome") calls.set(key, command.times ?? 1);
    else if ("outcome" in command && !calls.has(command.outcome)) calls.set(command.outcome, 1);
  }
  return [...calls.values()].reduce((sum, times) => sum + times, 0);
}

const isHeld = ({ status }: Item): boolean => HELD.includes(status);
