/** The team's book on this phone: read once, kept for when there is no network, read anew when it is opened. */
export interface Entry {
  id: string;
  objection: string;
  text: string;
  author: string;
  votes: number;
}

const NAME = "pad.book";
const FRESH_MS = 60_000;

class BookShelf {
  entries: readonly Entry[] | null;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;
  readonly #url: string;

  constructor(sprint: string | number) {
    this.#url = `/sprints/${sprint}/book`;
    this.entries = stored();
  }

  /** What is here stays if the server is not. */
  read(changed: () => void): void {
    if (this.#reading || performance.now() - this.#readAt < FRESH_MS) return;
    this.#readAt = performance.now();
    this.#reading = this.#read()
      .catch(() => undefined)
      .finally(() => {
        this.#reading = null;
        changed();
      });
  }

  answersTo(objection: string): readonly Entry[] {
    return this.entries?.filter((entry) => entry.objection === objection) ?? [];
  }

  async #read(): Promise<void> {
    const answer = await fetch(this.#url, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    this.entries = (await answer.json()) as Entry[];
    try {
      localStorage.setItem(NAME, JSON.stringify(this.entries));
    } catch {} // a browser that stores nothing reads it anew
  }
}

function stored(): Entry[] | null {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? "null");
  } catch {
    return null;
  }
}

let shelf: { sprint: string | number; shelf: BookShelf } | null = null;

/** One a page. */
export function shelfOf(sprint: string | number): BookShelf {
  if (shelf?.sprint !== sprint) shelf = { sprint, shelf: new BookShelf(sprint) };
  return shelf.shelf;
}
