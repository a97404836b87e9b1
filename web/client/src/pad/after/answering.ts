/** The two answers of this phone: chosen, sent once, and then only that they were given is remembered here. */

type Sent = "not_yet" | "sending" | "given" | "late" | "unreachable";

interface Answers {
  readonly energy: number | null;
  readonly again: boolean | null;
  readonly sent: Sent;
}

type Post = (url: string, body: object) => Promise<number>;

/** The status of the answer; 0 when nobody answered. */
async function post(url: string, body: object): Promise<number> {
  try {
    const headers = { "Content-Type": "application/json", Accept: "application/json" };
    return (await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).status;
  } catch {
    return 0;
  }
}

const TOO_LATE = 409;
const NAME = "pulse";

export class Answering {
  answers: Answers;
  readonly #sprint: string;
  readonly #post: Post;

  constructor(sprint: number | string, posted: Post = post) {
    this.#sprint = String(sprint);
    this.#post = posted;
    this.answers = { energy: null, again: null, sent: remembered(this.#sprint) ? "given" : "not_yet" };
  }

  choose(change: Partial<Pick<Answers, "energy" | "again">>): void {
    this.answers = { ...this.answers, ...change };
  }

  get complete(): boolean {
    return this.answers.energy !== null && this.answers.again !== null;
  }

  /** What was answered is forgotten here too: a phone that is looked into tells nothing. */
  async give(): Promise<void> {
    if (!this.complete || this.answers.sent === "sending") return;
    const { energy, again } = this.answers;
    this.answers = { ...this.answers, sent: "sending" };
    const status = await this.#post(`/sprints/${this.#sprint}/pulse`, { energy, again });
    if (status >= 200 && status < 300) {
      remember(this.#sprint);
      this.answers = { energy: null, again: null, sent: "given" };
    } else this.answers = { energy, again, sent: status === TOO_LATE ? "late" : "unreachable" };
  }
}

function remembered(sprint: string): boolean {
  try {
    return localStorage.getItem(`${NAME}.${sprint}`) !== null;
  } catch {
    return false;
  }
}

function remember(sprint: string): void {
  try {
    localStorage.setItem(`${NAME}.${sprint}`, "");
  } catch {
    // the server knows as well that this phone has answered
  }
}
