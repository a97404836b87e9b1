/** A screen's link to one sprint: what it shows, what it keeps, what it asks. */
import type { Item, Made } from "./item";
import { LiveSession } from "./live";
import type {
  Accepted,
  Bye,
  LeadState,
  MineState,
  Moment,
  Presence,
  Refused,
  Screen,
  SharedState,
  WireCommand,
} from "./protocol";
import { BROWSER } from "./time";

export type { Item, Made } from "./item";

/** behind: the server has not heard from its database · elsewhere: another tab took over · signed_out: the
 * server does not know this screen any more. */
export type LinkState = "connecting" | "live" | "behind" | "lost" | "elsewhere" | "signed_out";

export interface Link {
  readonly state: LinkState;
  /** Since when it is so, and when what is shown was last known to be true: this device's clock, epoch ms. */
  readonly since: number;
  readonly dataAt: number;
}

/** What has changed since the last call; moments are told once. */
export interface Change {
  readonly shared: boolean;
  readonly mine: boolean;
  readonly lead: boolean;
  readonly link: boolean;
  readonly outbox: boolean;
  readonly presence: boolean;
  readonly moments: readonly Moment[];
}

export interface Session {
  readonly shared: SharedState | null;
  readonly mine: MineState | null;
  readonly lead: LeadState | null;
  readonly link: Link;
  readonly presence: Presence | null;
  /** Why the server last said goodbye. */
  readonly farewell: Bye["code"] | null;
  readonly outbox: readonly Item[];
  /** How often a view was not what the server said it was: 0 unless there is a bug. */
  readonly divergences: number;
  /** The server's clock, epoch ms. */
  now(): number;
  /** Keep a command on this phone; resolves once it is in IndexedDB. It is sent as soon as can be. */
  tap(command: WireCommand, made?: Made): Promise<Item>;
  /** Ask as a host: tried again for ten seconds, then given up with the refusal `unanswered`. */
  ask(command: WireCommand): Promise<Accepted | Refused>;
  /** Answer « Commencé avant le gong ? » for an item whose status is `question`. */
  answer(key: string, before: boolean): Promise<void>;
  subscribe(call: (change: Change) => void): () => void;
  /** Use the sprint here, after `elsewhere`. */
  takeOver(): void;
  /** Load the page anew, if the server has it, once everything tapped is on the disk. */
  renew(): Promise<void>;
  /** Let nothing on this phone bring back who was erased. */
  forget(): Promise<void>;
}

export interface Opening {
  readonly screen: Screen;
  readonly sprint: number | string;
  /** Whether taps are kept on this phone: true for a pad. */
  readonly outbox?: boolean;
  /** Whose taps they are: a phone may change hands within a sprint. */
  readonly rep?: string;
  /** What proves this phone's seat, should the log come back from a backup without it. */
  readonly ticket?: string;
}

/** Link this screen to a sprint, until the page goes. */
export function openSession(opening: Opening): Session {
  return new LiveSession(opening, BROWSER);
}
