/** What this phone has given, asked and marked, read from what it keeps: nothing else remembers. */
import type { Item } from "../../lib/session";
import type { Held } from "../held";

/** As floor/support.py. */
export const MOST_GIVEN = 6;
export const GIVEN_MS = 60_000;
export const HARD_MS = 120_000;
const BREATHER_MS = 180_000;

type Verb = Item["command"]["c"];

/** Newest last, by this phone's clock; what was refused never was. */
function taps(outbox: readonly Item[], verb: Verb): Item[] {
  return outbox.filter((item) => item.command.c === verb && item.status !== "refused");
}

/** How long until one more may be given: the server says the same, but the thumb should not have to ask. */
export function waitMs(outbox: readonly Item[], now: number): number {
  const near = taps(outbox, "give_support")
    .map((item) => item.t_tap)
    .filter((at) => now - at < GIVEN_MS)
    .sort((a, b) => a - b);
  const oldest = near[near.length - MOST_GIVEN];
  return oldest === undefined ? 0 : oldest + GIVEN_MS - now;
}

/** Given within the last moment: the line says thank you, once. */
export function justGave(outbox: readonly Item[], now: number, within: number): boolean {
  return taps(outbox, "give_support").some((item) => now - item.t_tap < within);
}

/** Whether « Dur, celui-là » was said since that instant. */
export function saidHard(outbox: readonly Item[], since: number): boolean {
  return taps(outbox, "ask_support").some((item) => item.t_tap >= since);
}

/** Whether a call bears its rep's mark: the phone's latest word, else what the server told. */
export function isRude(held: Held, key: string): boolean {
  const { outbox, mine } = held.remote.session;
  const said = taps(outbox, "flag_rude").filter(
    ({ command }) => command.c === "flag_rude" && command.outcome === key,
  );
  const last = said.at(-1)?.command;
  if (last?.c === "flag_rude") return last.rude ?? true;
  return mine?.lines.find((line) => line.id === key)?.rude ?? false;
}

/** Whether a breath was asked of somebody within the last three minutes. */
export function askedBreath(outbox: readonly Item[], now: number): boolean {
  return taps(outbox, "ask_breath").some((item) => now - item.t_tap < BREATHER_MS);
}

interface Breather {
  /** What it is put away by. */
  readonly mark: string;
  readonly left: number;
}

/** Three minutes after a mark, or after a breath was asked, until it is put away: on this glass and nowhere else. */
export function breather(held: Held, now: number): Breather | null {
  const { outbox } = held.remote.session;
  const began = [...taps(outbox, "flag_rude"), ...taps(outbox, "ask_breath")].filter(
    ({ command }) => command.c !== "flag_rude" || command.rude !== false,
  );
  const last = began.reduce<Item | null>((a, b) => (a && a.t_tap > b.t_tap ? a : b), null);
  if (!last || now - last.t_tap >= BREATHER_MS || held.memory.hasRead(breathMark(last))) return null;
  return { mark: breathMark(last), left: last.t_tap + BREATHER_MS - now };
}

const breathMark = ({ key }: Item): string => `breath.${key}`;
