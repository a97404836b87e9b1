/** Everything that a scene may look at: the shared state, the instant, and what the page said. */
import type { Milestone, Presence, Rules, SharedState } from "../lib/protocol";

export interface Entrance {
  readonly code: string;
  readonly address: string;
  readonly qr: string;
}

export interface WallPage {
  readonly sprint: { readonly id: number | string; readonly title: string };
  readonly rules: Rules;
  readonly join: Entrance;
}

export interface WallView {
  readonly state: SharedState;
  /** The server's clock. */
  readonly now: number;
  readonly page: WallPage;
  readonly presence: Presence | null;
  /** The landing just reached, while it is news. */
  readonly landing: Milestone | null;
  /** Height of the gable, in hundredths of the screen's height. */
  readonly gable: number;
}
