/** The time that the lib runs on: the browser's, or a test's own. */

export interface Clockwork {
  /** Epoch ms of this device's clock, which may be wrong. */
  now(): number;
  /** Ms that only ever grow, whatever is done to the clock. */
  elapsed(): number;
  /** Call once after so many ms; the answer cancels it. */
  after(ms: number, call: () => void): () => void;
}

export const BROWSER: Clockwork = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, call) {
    const id = setTimeout(call, ms);
    return () => clearTimeout(id);
  },
};
