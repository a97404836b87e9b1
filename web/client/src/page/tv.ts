/** /tv: a code to be confirmed by a host; the wall opens by itself, also after the screen's reboot. */

const EVERY_MS = 2_000;
const KEPT = "tv";

interface Knock {
  readonly code: string;
  readonly secret: string;
}

export class Tv {
  readonly #page: HTMLElement;
  #knock: Knock | null = null;

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** A screen whose wall was open before is let in without a code, as long as its link lives: after a power cut
   * the server may be up later than the screen, so the kept link is asked until it is refused. */
  async begin(): Promise<void> {
    const kept = localStorage.getItem(KEPT);
    if (kept) this.#knock = { code: "", secret: kept };
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#knock ??= await this.#ask();
    const found = this.#knock ? await this.#enter(this.#knock.secret) : "cut";
    if (found === "in") return;
    if (found === "unknown") this.#knock = null;
    this.#draw(found === "cut");
    setTimeout(() => void this.#look(), EVERY_MS);
  }

  #draw(cut: boolean): void {
    const code = this.#page.querySelector("[data-code]");
    const problem = this.#page.querySelector<HTMLElement>("[data-problem]");
    const words = this.#knock?.code ?? "";
    if (code && code.textContent !== words) code.textContent = words;
    if (problem) problem.hidden = !cut;
  }

  async #ask(): Promise<Knock | null> {
    const answer = await post("/tvs", {});
    return answer?.ok ? ((await answer.json()) as Knock) : null;
  }

  async #enter(secret: string): Promise<"in" | "waits" | "unknown" | "cut"> {
    const answer = await post("/wall-visits", { secret });
    if (answer?.status === 404) return "unknown";
    if (!answer?.ok) return "cut";
    const { location: where } = (await answer.json()) as { location: string };
    if (!where) return "waits";
    localStorage.setItem(KEPT, secret);
    location.replace(where);
    return "in";
  }
}

function post(path: string, body: object): Promise<Response | null> {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => null);
}
