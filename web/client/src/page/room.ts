/** « Tester la salle », for the host: a QR, then what a phone has passed, asked each second. */
import { NONE, type Passed, roomState } from "./room_steps";
import { pass, show } from "./states";

const EVERY_MS = 1_000;

interface Opened {
  readonly id: string;
  readonly phone_url: string;
  readonly qr: string;
}
interface Report {
  readonly steps: Passed;
  readonly address_private: boolean;
}

export class Room {
  readonly #page: HTMLElement;
  #passed: Passed = NONE;
  #id = "";
  #since = 0;
  #timer = 0;

  constructor(page: HTMLElement) {
    this.#page = page;
    page.querySelector("[data-again]")?.addEventListener("click", () => void this.begin());
  }

  /** A new check, with a new link. */
  async begin(): Promise<void> {
    clearTimeout(this.#timer);
    [this.#passed, this.#id, this.#since] = [NONE, "", performance.now()];
    pass(this.#page, NONE);
    show(this.#page, "waiting");
    await this.#look(this.#since);
  }

  /** `since`: of the check that asks; an answer to an older one is dropped. */
  async #look(since: number): Promise<void> {
    const reachable = this.#id ? await this.#ask() : await this.#open();
    if (since !== this.#since) return;
    show(this.#page, roomState(this.#passed, performance.now() - since, reachable));
    this.#timer = window.setTimeout(() => void this.#look(since), EVERY_MS);
  }

  async #open(): Promise<boolean> {
    const opened = await json<Opened>("/rooms", "POST");
    if (!opened) return false;
    this.#id = opened.id;
    const image = this.#page.querySelector<HTMLImageElement>("[data-qr]");
    const link = this.#page.querySelector<HTMLAnchorElement>("[data-phone-url]");
    if (image) [image.src, image.hidden] = [opened.qr, false];
    if (link)
      [link.href, link.textContent] = [opened.phone_url, opened.phone_url.replace(/^https?:\/\//, "")];
    return true;
  }

  async #ask(): Promise<boolean> {
    const report = await json<Report>(`/rooms/${encodeURIComponent(this.#id)}`, "GET");
    if (!report) return false;
    this.#passed = report.steps;
    pass(this.#page, report.steps);
    const warning = this.#page.querySelector<HTMLElement>("[data-private]");
    if (warning) warning.hidden = !report.address_private;
    return true;
  }
}

/** Null when the server did not answer as hoped; the next second asks again. */
async function json<T>(path: string, method: "GET" | "POST"): Promise<T | null> {
  try {
    const answer = await fetch(path, { method, headers: { Accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}
