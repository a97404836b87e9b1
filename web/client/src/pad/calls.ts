/** The rep's own calls: what the server has stored, with what this phone still holds laid over it. */
import type { Line, WireCommand } from "../lib/protocol";
import type { Item } from "../lib/session";
import { isDoor, isTalk } from "./heads";

export type Place = "kept" | "stored" | "question" | "refused";

export interface Call {
  key: string;
  kind: string;
  at: number;
  times: number;
  talked: boolean;
  objection: string;
  place: Place;
  /** Why it is not counted, when refused. */
  code: string;
  points: number;
  endedBy: string;
  fixedBy: string;
  reason: string;
  late: boolean;
  prolonged: boolean;
  review: boolean;
  /** The key of what was said of it later and not taken, if so. */
  denied: string;
}

/** Newest first. `offset` turns this phone's clock into the server's. */
export function calls(lines: readonly Line[], outbox: readonly Item[], offset: number): Call[] {
  const all = new Map(lines.map((line) => [line.id, stored(line)]));
  const oldest = Math.min(...lines.map((line) => line.at), Number.POSITIVE_INFINITY);
  for (const item of outbox) {
    if (item.command.c !== "log_outcome" || all.has(item.key)) continue;
    const at = item.t_tap + offset;
    // The server tells the latest lines only: an older one that is stored stands there, out of sight.
    if (item.status === "stored" && lines.length > 0 && at < oldest) continue;
    all.set(item.key, held(item, item.command, at));
  }
  for (const item of outbox) {
    if (waits(item)) lay(all, item.command);
    if (item.status === "refused") deny(all, item);
  }
  return [...all.values()].sort((a, b) => b.at - a.at);
}

const waits = (item: Item): boolean => item.status === "kept" || item.status === "sent";

function stored(line: Line): Call {
  return {
    key: line.id,
    kind: line.kind,
    at: line.at,
    times: line.times,
    talked: line.conversation,
    objection: line.objection,
    place: "stored",
    code: "",
    points: line.points,
    endedBy: line.ended_by,
    fixedBy: line.fixed_by,
    reason: line.reason,
    late: line.late,
    prolonged: line.prolonged,
    review: line.review,
    denied: "",
  };
}

type Logged = Extract<WireCommand, { c: "log_outcome" }>;

function held(item: Item, command: Logged, at: number): Call {
  const place: Place = item.status === "sent" ? "kept" : item.status;
  return {
    key: item.key,
    kind: command.kind,
    at,
    times: command.times ?? 1,
    talked: isTalk(command.kind) || command.talked === true,
    objection: "",
    place,
    code: item.code ?? "",
    points: 0,
    endedBy: "",
    fixedBy: "",
    reason: "",
    late: item.late ?? false,
    prolonged: command.before_gong === true,
    review: false,
    denied: "",
  };
}

/** What was asked after the tap and is not stored yet is shown as the rep meant it. */
function lay(all: Map<string, Call>, command: WireCommand): void {
  if (!("outcome" in command)) return;
  const call = all.get(command.outcome);
  if (!call) return;
  if (command.c === "retract_outcome") call.endedBy = "rep";
  if (command.c === "ask_review") call.review = true;
  if (command.c === "refine_outcome" || command.c === "correct_outcome") {
    call.kind = command.kind;
    call.talked = isTalk(command.kind) || (command.talked ?? call.talked);
  }
  if (command.c === "note_objection") {
    call.objection = command.objection;
    call.talked = command.talked ?? call.talked;
  }
}

function deny(all: Map<string, Call>, { key, command }: Item): void {
  const call = "outcome" in command ? all.get(command.outcome) : undefined;
  if (call && call.place !== "refused") call.denied = key;
}

export interface Figures {
  calls: number;
  conversations: number;
  doors: number;
}

/** One's own figures, with the calls that are kept here and on their way. */
export function figures(totals: Figures, mine: readonly Call[]): Figures {
  const waiting = mine.filter((call) => call.place === "kept" && call.endedBy === "");
  return {
    calls: totals.calls + waiting.reduce((sum, call) => sum + call.times, 0),
    conversations: totals.conversations + waiting.filter((call) => call.talked).length,
    doors: totals.doors + waiting.filter((call) => isDoor(call.kind)).length,
  };
}

const WHY = ["after_end", "too_late", "watching", "phase", "removed", "pending"];

/** Why a refused call is not counted, as a rep may be told. */
export const whyKey = ({ code }: Call): string => `pad.why.${WHY.includes(code) ? code : "other"}`;
