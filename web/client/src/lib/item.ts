/** One command that this phone keeps until it is stored, and after. */
import type { WireCommand } from "./protocol";

/** kept: on this phone only · sent: under way · stored: on the server's disk · question: tapped after the
 * gong, waits for `answer` · refused: not counted, `code` says why. */
export type Status = "kept" | "sent" | "stored" | "question" | "refused";

/** What a tap already had when it was handed over: its key, and the instant of its touch, epoch ms. */
export interface Made {
  readonly key: string;
  readonly at: number;
}

export interface Item {
  readonly key: string;
  readonly command: WireCommand;
  /** Epoch ms of this device's clock. */
  readonly t_tap: number;
  readonly status: Status;
  /** Why it was refused. */
  readonly code?: string;
  /** Its number in the log, once stored. */
  readonly seq?: number;
  /** It was stored long after the tap. */
  readonly late?: boolean;
}
