/** A socket that comes back: with full jitter, when the phone wakes, and never after it was told to stop. */
import { CLOSE, type Inbound, type Outbound, SUBPROTOCOL } from "./protocol";
import type { Clockwork } from "./time";

/** The most between two tries, until the server says: the more screens, the longer. */
const CAP_MS = 2_000;
/** Of the cap: the first wait at most, and how long a connection or an overdue heartbeat is waited for. What was
 * sent into a cut is repeated ever more rarely: a new connection finds a link that is back sooner. */
const FIRST = 0.15;
const QUICK = 0.75;
/** Every fourth connection gets longer: a link may have become slow. */
const PATIENT = 2;
const PATIENT_EACH = 4;
/** A connection may take so many times what the last one took. */
const TIMES_LAST = 3;
const FIRST_OPEN_MS = 1_000;
/** A link that says nothing for so long after a question is dead, whatever `readyState` says. */
const PROBE_MS = 2_000;
/** A server that takes the connection and says nothing. */
const SILENCE_MS = 9_000;

/** Why the socket does not come back by itself. */
export type Stop = "elsewhere" | "signed_out" | "reload";

interface SocketEvents {
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
  #cap = CAP_MS;
  #openMs = FIRST_OPEN_MS;
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
    const began = this.#clock.elapsed();
    this.#expect(this.#patience());
    socket.onopen = () => this.#opened(this.#clock.elapsed() - began);
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
    if (this.#socket?.readyState === WebSocket.CONNECTING) this.#expect(this.#patience());
    else if (!this.isOpen) this.connect();
    else if (this.send(this.#events.probe())) this.#expect(PROBE_MS);
  }

  stop(): void {
    this.#drop();
  }

  #opened(ms: number): void {
    this.#openMs = ms;
    this.#expect(this.#silence);
    this.#events.opened();
  }

  #hear(frame: Outbound): void {
    if (frame.type === "welcome") {
      this.#attempt = 0;
      this.#cap = frame.reconnect_cap_ms;
      this.#silence = Math.min(frame.stale_ms, frame.heartbeat_ms + QUICK * this.#cap);
    }
    if (frame.type === "bye") this.#least = frame.retry_ms;
    this.#expect(this.#silence);
    this.#events.frame(frame);
  }

  /** How long a connection may take. */
  #patience(): number {
    const share = this.#attempt % PATIENT_EACH === PATIENT_EACH - 1 ? PATIENT : QUICK;
    return Math.min(SILENCE_MS, Math.max(share * this.#cap, TIMES_LAST * this.#openMs));
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
    const most = this.#cap * Math.min(1, FIRST * 2 ** this.#attempt);
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
