/** What the join page asks of the server; an answer is never a surprise: done, refused in words, or unreachable. */
import { letGoOfPages } from "../lib/kept_pages";
import type { Mode, Rules, Status } from "../lib/protocol";
import type { GameCard } from "../pad/rules_card";

export interface Known {
  name: string;
  colour: number;
  mode: Mode;
}

export interface Visit {
  sprint: { id: number; title: string; phase: string };
  via: "qr" | "code" | "host";
  rules: Rules;
  games: readonly GameCard[];
  seat: { rep: string; status: Status } | null;
  known: Known | null;
  /** One’s own of earlier sprints, of which nobody has said yet what became of them. */
  meetings: readonly Meeting[];
  urls: { pad: string; notice: string };
}

export type Fate = "held" | "postponed" | "cancelled";

export interface Meeting {
  sprint: number;
  outcome: string;
  title: string;
  at: number;
  /** Empty, or postponed: then it is asked again. */
  fate: "" | Fate;
}

export interface Seat extends Known {
  rep: string;
  status: Status;
  card: { words: readonly string[]; url: string; qr: string } | null;
}

/** `code` is the wire's; "unreachable" when nobody answered. `message` is in the person's language. */
export interface Refusal {
  code: string;
  message: string;
  free: readonly string[];
}

export type Answer<T> = { done: T } | { refused: Refusal };

const PATIENCE_MS = 12_000;

export const visit = (
  door: { secret: string } | { code: string } | { sprint: number },
): Promise<Answer<Visit>> => post("/visits", door);

export const takeSeat = (sprint: number, who: Known): Promise<Answer<Seat>> =>
  post(`/sprints/${sprint}/seats`, who);

export const showCard = (card: { words: string } | { secret: string }): Promise<Answer<{ known: Known }>> =>
  post("/cards/visits", card);

export const decideMeeting = ({ sprint, outcome }: Meeting, fate: Fate): Promise<Answer<unknown>> =>
  post("/meetings", { sprint, outcome, fate });

/** « Ce n’est pas moi »: the phone is nobody’s again. */
export async function forget(): Promise<Answer<unknown>> {
  await letGoOfPages();
  return ask("DELETE", "/cards/visits");
}

const post = <T>(url: string, body: unknown): Promise<Answer<T>> => ask("POST", url, body);

async function ask<T>(method: string, url: string, body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout?.(PATIENCE_MS) ?? null,
    });
    const told = await response.json();
    return response.ok ? { done: told as T } : { refused: refusal(told) };
  } catch {
    return { refused: { code: "unreachable", message: "", free: [] } };
  }
}

function refusal(told: { code?: string; message?: string; facts?: { free?: unknown } }): Refusal {
  const free = Array.isArray(told.facts?.free) ? told.facts.free.map(String) : [];
  return { code: told.code ?? "bug", message: told.message ?? "", free };
}
