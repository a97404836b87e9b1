/** Everything that a scene may look at: the shared state, the instant, and what the page said. */

import type { Milestone, Moment, Presence, Rules, SharedState } from "../lib/protocol";
import type { Hearing } from "./sound/speaker";
import type { Cheering } from "./support/applause";

export interface Entrance {
  /** None once a sprint takes nobody any more. */
  readonly code: string | null;
  readonly address: string;
  readonly qr: string;
  /** A demo that lets nobody in from elsewhere: where the remotes are, on this machine. */
  readonly remote?: string;
}

export interface WallPage {
  readonly sprint: { readonly id: number | string; readonly title: string };
  readonly rules: Rules;
  readonly join: Entrance;
}

/** Height of the gable in the wall's unit, and whether news stand beside the hours, not under them. */
export interface Gable {
  readonly height: number;
  readonly beside: boolean;
}

export interface WallView {
  readonly state: SharedState;
  /** The server's clock when this was drawn, and running. */
  readonly now: number;
  readonly clock: () => number;
  readonly page: WallPage;
  readonly presence: Presence | null;
  /** The landing just reached, while it is news. */
  readonly landing: Milestone | null;
  /** What a game has just told. */
  readonly news: Moment | null;
  readonly gable: Gable;
  /** Whether the wall's sounds can be heard. */
  readonly hearing: Hearing;
  /** Hands of the last seconds. */
  readonly cheers: Cheering;
}
