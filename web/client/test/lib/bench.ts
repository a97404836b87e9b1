/** A clock and a server in the hand of a test. */
import { vi } from "vitest";
import type { Inbound, Outbound } from "../../src/lib/protocol";
import type { Clockwork } from "../../src/lib/time";

/** Time stands still until `pass`; `set` moves the device's clock alone. */
export class HandClock implements Clockwork {
  #elapsed = 0;
  #epoch: number;
  #due: { at: number; call: () => void }[] = [];

  constructor(epoch = 1_763_800_000_000) {
    this.#epoch = epoch;
  }

  now = (): number => this.#epoch + this.#elapsed;
  elapsed = (): number => this.#elapsed;

  after = (ms: number, call: () => void): (() => void) => {
    const due = { at: this.#elapsed + ms, call };
    this.#due.push(due);
    return () => {
      this.#due = this.#due.filter((other) => other !== due);
    };
  };

  set(epoch: number): void {
    this.#epoch = epoch - this.#elapsed;
  }

  /** Let so many ms pass, calling what falls due, in order. */
  pass(ms: number): void {
    const end = this.#elapsed + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((due) => due !== next);
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.call();
    }
    this.#elapsed = end;
  }
}

/** A WebSocket whose other end is the test. */
export class HandSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static made: HandSocket[] = [];
  readonly url: string;
  readonly protocol: string;
  readyState = 0;
  sent: Inbound[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(url: string, protocol: string) {
    this.url = url;
    this.protocol = protocol;
    HandSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }

  // The server's side ------------------------------------------------------------------------

  accept(): void {
    this.readyState = HandSocket.OPEN;
    this.onopen?.();
  }

  say(...frames: Outbound[]): void {
    for (const frame of frames) this.onmessage?.({ data: JSON.stringify(frame) });
  }

  cut(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  /** What was sent of one type. */
  of<T extends Inbound["type"]>(type: T): Extract<Inbound, { type: T }>[] {
    return this.sent.filter((frame) => frame.type === type) as Extract<Inbound, { type: T }>[];
  }
}

export function handSockets(): void {
  HandSocket.made = [];
  vi.stubGlobal("WebSocket", HandSocket);
}

export function lastSocket(): HandSocket {
  const socket = HandSocket.made.at(-1);
  if (!socket) throw new Error("nobody has connected");
  return socket;
}

export const welcome = (more: Partial<Extract<Outbound, { type: "welcome" }>> = {}): Outbound => ({
  type: "welcome",
  v: 1,
  views: ["shared", "mine"],
  epoch: 5,
  limits: { window: 20, frame_bytes: 16384, per_s: 5 },
  heartbeat_ms: 4000,
  stale_ms: 9000,
  reconnect_cap_ms: 2000,
  now: 1_763_800_000_000,
  ...more,
});
