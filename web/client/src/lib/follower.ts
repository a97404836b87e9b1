/** Follows what the server tells of a sprint: its views from position to position, and its clock. */
import { ServerClock } from "./clock";
import { mint } from "./key";
import {
  type Beat,
  type Delta,
  type Inbound,
  type Outbound,
  type Screen,
  VERSION,
  type View,
} from "./protocol";
import type { Change } from "./session";
import type { Clockwork } from "./time";
import { Views } from "./views";

interface FollowerEvents {
  /** False if it could not be sent. */
  send(frame: Inbound): boolean;
  seen(view: View, moments: Change["moments"]): void;
  /** How many commands this screen holds that are not stored. */
  unsent(): number;
}

/** What one hello may report. */
const MOST_DIVERGED = 100;

type Told = Extract<Outbound, { type: "welcome" | "snapshot" | "delta" | "heartbeat" | "clock" }>;

export class Follower {
  readonly views = new Views();
  readonly clock: ServerClock;
  readonly #screen: Screen;
  readonly #events: FollowerEvents;
  /** Two walls of one browser are two; a pad or a console is one. */
  readonly #window: { window?: string };
  #reported = 0;
  /** What the server was last told that this screen still holds. */
  #held = 0;

  constructor(screen: Screen, clock: Clockwork, events: FollowerEvents) {
    this.#screen = screen;
    this.clock = new ServerClock(clock);
    this.#events = events;
    this.#window = screen === "wall" ? { window: mint(clock.now()) } : {};
  }

  /** Say what has been seen; whatever is left out is told anew. */
  hello(): void {
    const position = this.views.positions();
    const unsent = this.#events.unsent();
    const hello = { type: "hello", v: VERSION, screen: this.#screen, position, unsent } as const;
    const found = this.views.divergences;
    const diverged = Math.min(found - this.#reported, MOST_DIVERGED);
    if (this.#events.send({ ...hello, ...this.#window, ...(diverged && { diverged }) }))
      this.#reported = found;
    this.#held = unsent;
  }

  /** The server heard that something was unsent, and now has it: before a page leaves and is counted for ever. */
  emptied(): void {
    if (this.#held && !this.#events.unsent()) this.#report();
  }

  hear(frame: Told): void {
    switch (frame.type) {
      case "welcome":
        this.clock.hint(frame.now);
        this.#events.send(this.clock.ask());
        break;
      case "snapshot":
        this.views.take(frame);
        this.#events.seen(frame.view, []);
        break;
      case "delta":
        this.#follow(frame);
        break;
      case "heartbeat":
        this.#beat(frame);
        break;
      case "clock":
        if (this.clock.hear(frame)) this.#events.send(this.clock.ask());
        break;
    }
  }

  #follow(delta: Delta): void {
    if (this.views.follow(delta)) this.#events.seen(delta.view, delta.moments);
    else if (this.views.ask(delta.view)) this.hello();
  }

  /** Our own heartbeat answers the server's: a hidden tab's timers are throttled, its messages are not. */
  #beat(beat: Beat): void {
    this.#report();
    this.#events.send(this.clock.ask());
    const wrong = this.views.check(beat);
    if (wrong.filter((view) => this.views.ask(view)).length) this.hello();
  }

  #report(): void {
    const unsent = this.#events.unsent();
    if (this.#events.send({ type: "heartbeat", unsent })) this.#held = unsent;
  }
}
