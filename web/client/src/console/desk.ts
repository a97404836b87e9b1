/** What every part of the console is drawn from, and what it may ask. */
import type { LeadState, Presence, SharedState, WireCommand } from "../lib/protocol";
import type { Link } from "../lib/session";
import type { Asking } from "./asking";
import type { ConsolePage } from "./page_data";

/** What lies over the console: one thing at a time. */
export type Sheet =
  | {
      readonly name:
        | "extend"
        | "message"
        | "freeze"
        | "finish"
        | "entrance"
        | "wall"
        | "second"
        | "sound"
        | "turn_away";
    }
  | { readonly name: "person" | "remove" | "stand_in" | "move"; readonly rep: string }
  | { readonly name: "correct"; readonly line: string }
  | { readonly name: "part"; readonly id: string; readonly about: string };

/** What the work area shows while people call. */
export type Shelf = "ledger" | "corrections" | "people";

export interface Desk {
  readonly page: ConsolePage;
  readonly shared: SharedState;
  readonly lead: LeadState;
  readonly presence: Presence | null;
  readonly link: Link;
  /** The server's clock, epoch ms. */
  readonly now: number;
  /** The same, running. */
  readonly clock: () => number;
  readonly asking: Asking;
  readonly shelf: Shelf;
  ask(target: string, command: WireCommand): Promise<boolean>;
  open(sheet: Sheet): void;
  shut(): void;
  show(shelf: Shelf): void;
  /** Draw again what only this screen knows. */
  redraw(): void;
}

/** Ask, and put the sheet away once it is stored; a refusal leaves it as it was typed. */
export async function askAndShut(desk: Desk, target: string, command: WireCommand): Promise<void> {
  if (await desk.ask(target, command)) desk.shut();
}
