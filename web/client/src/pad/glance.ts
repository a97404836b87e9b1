/** Everything the glass shows at one instant, worked out from what the server told and this phone holds. */
import type { MineState, SharedState, When } from "../lib/protocol";
import type { Session } from "../lib/session";
import { WAKING_MS } from "../lib/vigil";
import { type Call, calls, type Figures, figures } from "./calls";
import type { Memory } from "./memory";
import { type Remote, UNDO_MS } from "./remote";
import { asks, type Sheet, standing } from "./sheet";
import { type Slot, slot } from "./slot";
import { tape } from "./tape";
import { unsentCalls } from "./unsent";

export interface Glance {
  now: number;
  shared: SharedState | null;
  mine: MineState | null;
  when: When | null;
  calls: Call[];
  /** One's own; null until the server has told them once. */
  figures: Figures | null;
  /** Calls that are not stored, or not as they were last said. */
  unsent: number;
  undoLeft: number;
  sheet: Sheet | null;
  slot: Slot;
  tape: Call[];
  /** Calls tapped after the gong that wait for an answer. */
  questions: Call[];
}

const NO_FIGURES: Figures = { calls: 0, conversations: 0, doors: 0 };

/** `here`: whether a second tap can be drawn; until it can, its call may be undone in the slot. */
export function glance(remote: Remote, memory: Memory, here = true): Glance {
  const { session } = remote;
  const { shared, outbox } = session;
  const mine = meant(session);
  const now = session.now();
  const own = calls(mine?.lines ?? [], outbox, now - Date.now());
  const tick = remote.elapsed();
  const open = counted(standing(remote.sheet, tick), own);
  const sheet = open?.is === "second" && !here ? null : open;
  const unsent = unsentCalls(outbox);
  const shown = figures(mine?.totals ?? NO_FIGURES, own);
  return {
    now,
    shared,
    mine,
    when: shared?.when ?? memory.when,
    calls: own,
    figures: mine ? shown : null,
    unsent,
    undoLeft: undoLeft(remote, tick),
    sheet,
    slot: slot({
      now,
      unwritable: remote.unwritable,
      coming: !here && asks(sheet),
      undo: undoable(remote, sheet, own, tick),
      refused: own.filter(
        (call) => (call.place === "refused" || call.denied) && !memory.hasRead(markOf(call)),
      ),
      fixed: fixed(mine, own, memory),
      unsent,
      cut: cut(remote, tick),
      behind: session.link.state === "behind",
      oldFor: session.link.dataAt > 0 ? Date.now() - session.link.dataAt : 0,
      shared,
      echo: mine?.echo ?? null,
      opened: remote.opened && { ...remote.opened, at: now - (tick - remote.opened.at) },
      calls: shown.calls,
    }),
    tape: tape(remote.away, own, now),
    questions: own.filter((call) => call.place === "question"),
  };
}

/** A mode chosen without a link is this phone's own until the server knows. */
function meant({ mine, outbox, link }: Session): MineState | null {
  if (!mine || link.state === "live") return mine;
  const asked = outbox.findLast(({ command, status }) => command.c === "choose_mode" && status === "kept");
  return asked?.command.c === "choose_mode" ? { ...mine, mode: asked.command.mode } : mine;
}

/** Of a call that does not count there is nothing more to say. */
function counted(sheet: Sheet | null, own: readonly Call[]): Sheet | null {
  if (sheet?.is !== "second") return sheet;
  return own.some((call) => call.key === sheet.key && call.place === "refused") ? null : sheet;
}

function undoLeft(remote: Remote, tick: number): number {
  return remote.last ? Math.max(0, remote.last.at + UNDO_MS - tick) : 0;
}

function undoable(remote: Remote, sheet: Sheet | null, own: Call[], tick: number) {
  const left = undoLeft(remote, tick);
  const { last } = remote;
  if (!last || left === 0 || (sheet?.is === "second" && sheet.key === last.key)) return null;
  const call = own.find((one) => one.key === last.key);
  return call && (call.place === "kept" || call.place === "stored") ? { call, left } : null;
}

function fixed(mine: MineState | null, own: Call[], memory: Memory): Call | null {
  const told = mine?.fixed ?? "";
  const call = own.find((one) => one.key === told);
  return call && !memory.hasRead(markOf(call)) ? call : null;
}

/** Read once for each change: a line corrected twice is told twice. */
export function markOf({ key, kind, endedBy, place, denied }: Call): string {
  return place === "refused" ? key : denied || `${key}.${kind}.${endedBy}`;
}

/** Said as soon as it is known; but who just came back is not told of the road. */
function cut({ session: { link }, awakeAt }: Remote, tick: number): boolean {
  return (link.state === "lost" || link.state === "behind") && tick - awakeAt >= WAKING_MS;
}
