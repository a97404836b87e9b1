/** The pad's page: the network's if it answers at once, else the one that was kept, which the network then renews. */
import { PAGES, WALLS } from "../lib/kept_pages";

/** So long the network has, where a page is kept. */
const PATIENCE_MS = 100;

/** What says that there is no such page for this phone: a redirect to the way in does too. */
const GONE = [401, 403, 404, 410];

export interface Answered {
  answer: Promise<Response>;
  /** What goes on after the answer. */
  after: Promise<unknown>;
}

export function pageFor(request: Request): Answered {
  const fresh = renewed(request);
  const kept = caches.open(PAGES).then((pages) => pages.match(pathOf(request)));
  return { answer: first(fresh, kept), after: fresh.catch(() => undefined) };
}

/** A wall shows what the server says; what was kept, only while there is none: it waits for it there. */
export function wallFor(request: Request): Answered {
  const fresh = renewed(request, WALLS);
  const kept = () => caches.open(WALLS).then((pages) => pages.match(pathOf(request)));
  const answer = fresh.catch(async () => (await kept()) ?? Response.error());
  return { answer, after: fresh.catch(() => undefined) };
}

/** The application's door: the pad that was open last, while nobody says which one is to be. */
export function doorFor(request: Request): Answered {
  const fresh = fetch(request);
  const kept = latest();
  return { answer: first(fresh, kept), after: fresh.catch(() => undefined) };
}

async function first(fresh: Promise<Response>, kept: Promise<Response | undefined>): Promise<Response> {
  const page = await kept;
  if (!page) return fresh;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(page), PATIENCE_MS));
  const good = fresh.then((answer) => (answer.status >= 500 ? page : answer)).catch(() => page);
  return Promise.race([good, late]);
}

/** A page without a seat any more is kept no longer. */
async function renewed(request: Request, shelf = PAGES): Promise<Response> {
  const answer = await fetch(request);
  const pages = await caches.open(shelf);
  if (answer.ok) {
    await pages.delete(pathOf(request)); // so that the latest stands last
    await pages.put(pathOf(request), answer.clone());
  } else if (answer.type === "opaqueredirect" || GONE.includes(answer.status)) {
    await pages.delete(pathOf(request));
  }
  return answer;
}

async function latest(): Promise<Response | undefined> {
  const pages = await caches.open(PAGES);
  const [last] = (await pages.keys()).slice(-1);
  return last && pages.match(last);
}

const pathOf = (request: Request): string => new URL(request.url).pathname;
