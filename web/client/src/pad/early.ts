/** What was tapped on the keys of the page itself, before the pad's own script was there. */
import type { Head } from "../lib/protocol";

export interface EarlyTap {
  /** Minted at the touch: however often it is handed over, it is one call. */
  key: string;
  head: Head;
  /** When it was touched: this device's clock, epoch ms. */
  at: number;
}

/** What lies in the window for the pad to take. */
export interface Early {
  /** Oldest first; those of the same rep's page that was killed before come first. */
  readonly taps: EarlyTap[];
  /** The latest key that asks before it keeps, or keeps several. */
  asks: "meeting" | "do_not_call" | "times" | null;
  /** Let go of the oldest tap: the outbox has it. */
  shift(): void;
  /** Resolves once no thumb is on the glass. */
  free(): Promise<void>;
}

declare global {
  interface Window {
    early?: Early;
  }
}
