/** A socket that comes back: with full jitter, when the phone wakes, and never after it was told to stop. */
import { CLOSE, type Inbound, type Outbound, SUBPROTOCOL } from "./protocol";
import type { Clockwork } from "./time";

const FIRST_DELAY_MS = 300;
const DEFAULT_CAP_MS = 2_000;
/** A link that says nothing for so long after a question is dead, whatever `readyState` says. */
const PROBE_MS = 2_000;
/** A connection begun before the phone slept may never come about. */
const CONNECT_MS = 5_000;
/** A server that takes the connection and says nothing. */
const SILENCE_MS = 9_000;

/** Why the socket does not come back by itself. */
export type Stop = "elsewhere" | "signed_out" | "reload";

export interface SocketEvents {
  /** The socket is open: say hello. */
  opened(): void;
  frame(frame: Outbound): void;
  /** The socket broke; it will come back. */
  broke(): void;
  stopped(why: Stop): void;
  /** A question that any server answers at once. */
  probe(): Inbound;
}

const STOPS: Readonly<Record<number, Stop>> = {
  [CLOSE.auth]: "signed_out",
  [CLOSE.removed]: "signed_out",
  [CLOSE.superseded]: "elsewhere",
  [CLOSE.reload]: "reload",
};

export class Socket {
  readonly #url: string;
  readonly #clock: Clockwork;
  readonly #events: SocketEvents;
  #socket: WebSocket | null = null;
  #attempt = 0;
  #cap = DEFAULT_CAP_MS;
  #least = 0;
  #silence = SILENCE_MS;
  #retry: () => void = () => undefined;
  #watch: () => void = () => undefined;

  constructor(url: string, clock: Clockwork, events: SocketEvents) {
    this.#url = url;
    this.#clock = clock;
    this.#events = events;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Connect now, whatever delay was running. */
  connect(): void {
    this.#drop();
    const socket = new WebSocket(this.#url, SUBPROTOCOL);
    this.#socket = socket;
    this.#expect(this.#silence);
    socket.onopen = () => this.#events.opened();
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(data as string));
    socket.onclose = ({ code }) => this.#closed(code);
  }

  /** False if the socket is not open: nothing is queued here. */
  send(frame: Inbound): boolean {
    if (!this.isOpen) return false;
    this.#socket?.send(JSON.stringify(frame));
    return true;
  }

  /** The phone woke, or found a network: find out at once whether this link lives. */
  wake(): void {
    this.#attempt = 0;
    if (this.#socket?.readyState === WebSocket.CONNECTING) this.#expect(CONNECT_MS);
    else if (!this.isOpen) this.connect();
    else if (this.send(this.#events.probe())) this.#expect(PROBE_MS);
  }

  stop(): void {
    this.#drop();
  }

  #hear(frame: Outbound): void {
    if (frame.type === "welcome") {
      this.#attempt = 0;
      this.#cap = frame.reconnect_cap_ms;
      this.#silence = frame.stale_ms;
    }
    if (frame.type === "bye") this.#least = frame.retry_ms;
    this.#expect(this.#silence);
    this.#events.frame(frame);
  }

  /** Something must be heard within so many ms, or the link is given up. */
  #expect(ms: number): void {
    this.#watch();
    this.#watch = this.#clock.after(ms, () => {
      this.#drop();
      this.#again();
    });
  }

  #closed(code: number): void {
    this.#drop();
    const why = STOPS[code];
    if (why) this.#events.stopped(why);
    else this.#again();
  }

  #again(): void {
    this.#events.broke();
    const most = Math.min(this.#cap, FIRST_DELAY_MS * 2 ** this.#attempt);
    const delay = this.#least + Math.random() * most;
    this.#attempt += 1;
    this.#least = 0;
    this.#retry = this.#clock.after(delay, () => this.connect());
  }

  /** Forget the socket: nothing that it still says is heard. */
  #drop(): void {
    this.#retry();
    this.#watch();
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}
