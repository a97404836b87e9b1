/** This phone's seat in a sprint, kept so that a log which comes back from a backup can give it again. */
import type { MineState } from "./protocol";
import type { Join, Shelf } from "./shelf";

/** later: nobody could say · no: there is no seat to come back to. */
export type Return = "back" | "later" | "no";

const TOO_MANY = 429;
const PATIENCE_MS = 12_000;

export class SeatKeeper {
  readonly #sprint: string;
  readonly #shelf: Shelf;
  #ticket: string | null;
  #kept = "";

  constructor(sprint: string, shelf: Shelf, ticket: string | null = null) {
    this.#sprint = sprint;
    this.#shelf = shelf;
    this.#ticket = ticket;
  }

  /** Who sits here, as the server last told it: a name and a mode may change. */
  async keep(mine: MineState, now: number): Promise<void> {
    if (!this.#ticket) return;
    const { rep, name, colour, mode } = mine;
    const join = { ticket: this.#ticket, rep, name, colour, mode };
    const before = this.#kept;
    this.#kept = JSON.stringify(join);
    if (this.#kept === before) return;
    await this.#shelf.keepJoin(this.#sprint, { ...join, at: now }).catch(() => {
      this.#kept = ""; // the next board that is told tries again
    });
  }

  /** Ask for the seat that was held in the log before. */
  async comeBack(): Promise<Return> {
    const join = await this.#shelf.join(this.#sprint).catch(() => undefined);
    if (!join) return "no";
    try {
      const answer = await post(`/sprints/${encodeURIComponent(this.#sprint)}/returns`, join);
      if (!answer.ok) return answer.status >= 500 || answer.status === TOO_MANY ? "later" : "no";
      const { status, ticket } = (await answer.json()) as { status: string; ticket: string };
      this.#ticket = ticket;
      await this.#shelf.keepJoin(this.#sprint, { ...join, ticket });
      return status === "removed" ? "no" : "back";
    } catch {
      return "later";
    }
  }

  /** Nothing on this phone may bring back who was erased. */
  forget(): Promise<void> {
    this.#ticket = null;
    return this.#shelf.keepJoin(this.#sprint, null);
  }
}

const post = (url: string, { ticket, name, colour, mode }: Join): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ ticket, name, colour, mode }),
    signal: AbortSignal.timeout?.(PATIENCE_MS) ?? null,
  });
