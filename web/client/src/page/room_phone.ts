/** « Tester la salle », on the phone: says that the page came, opens a link, stores a test tap. */
import { SUBPROTOCOL } from "../lib/protocol";
import { NONE, type Passed } from "./room_steps";
import { pass, show } from "./states";

const PATIENCE_MS = 10_000;
const AUTH = 4401;

export class RoomPhone {
  readonly #page: HTMLElement;
  readonly #secret: string;
  #passed: Passed = NONE;

  constructor(page: HTMLElement, secret: string) {
    this.#page = page;
    this.#secret = secret;
    page.querySelector("[data-again]")?.addEventListener("click", () => void this.begin());
  }

  async begin(): Promise<void> {
    show(this.#page, "waiting");
    if (!this.#secret || !(await this.#loaded())) return show(this.#page, "old");
    this.#pass({ loaded: true });
    this.#link();
  }

  async #loaded(): Promise<boolean> {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ secret: this.#secret });
    const answer = await fetch("/rooms/visits", { method: "POST", headers, body }).catch(() => null);
    return answer?.ok ?? false;
  }

  #link(): void {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/rooms/socket`, SUBPROTOCOL);
    const late = setTimeout(() => socket.close(), PATIENCE_MS);
    socket.onopen = () => {
      this.#pass({ socket: true });
      socket.send(JSON.stringify({ type: "test", secret: this.#secret }));
    };
    socket.onmessage = ({ data }) => {
      if ((JSON.parse(String(data)) as { type: string }).type !== "stored") return;
      this.#pass({ stored: true });
      show(this.#page, "ok");
      socket.close();
    };
    socket.onclose = ({ code }) => {
      clearTimeout(late);
      if (!this.#passed.stored) show(this.#page, code === AUTH ? "old" : "nothing");
    };
  }

  #pass(step: Partial<Passed>): void {
    this.#passed = { ...this.#passed, ...step };
    pass(this.#page, this.#passed);
  }
}
