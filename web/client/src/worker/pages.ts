/** The pad's page: the one that was kept, at once; the network renews it for the next time. */
import { PAGES, WALLS } from "../lib/kept_pages";

/** So long the network has where a page is kept, and somebody wants to know better. */
const PATIENCE_MS = 100;

/** The door says no sprint: what was kept so long ago may be of another day, and the network is asked before. */
const SAME_DAY_MS = 4 * 60 * 60 * 1000;

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
  return { answer: first(fresh, kept, () => asksAnew(request)), after: fresh.catch(() => undefined) };
}

/** Asked of the server in another language, or another way: what it says is what is kept under the address. */
export function askedFor(request: Request): Answered {
  const fresh = renewed(request);
  return { answer: fresh, after: fresh.catch(() => undefined) };
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
  return { answer: first(fresh, kept, isOld), after: fresh.catch(() => undefined) };
}

/** What was kept, unless `waits`: then the network may say better, if it does so soon. */
async function first(
  fresh: Promise<Response>,
  kept: Promise<Response | undefined>,
  waits: (page: Response) => boolean,
): Promise<Response> {
  const page = await kept;
  if (!page) return fresh;
  if (!waits(page)) return page;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(page), PATIENCE_MS));
  const good = fresh.then((answer) => (answer.status >= 500 ? page : answer)).catch(() => page);
  return Promise.race([good, late]);
}

/** Whoever loads a page again has reason not to believe it. */
const asksAnew = ({ cache }: Request): boolean => cache === "no-cache" || cache === "reload";

/** A page without its date is as old as can be. */
const isOld = ({ headers }: Response): boolean =>
  !(Date.now() - Date.parse(headers.get("date") ?? "") < SAME_DAY_MS);

/** A page whose files are kept no more would stand still: it goes with them. */
export async function letGoOfBroken(): Promise<void> {
  const pages = await caches.open(PAGES);
  for (const address of await pages.keys()) {
    const text = (await (await pages.match(address))?.text()) ?? "";
    const files = new Set(text.match(/\/static\/assets\/[\w.-]+\.(?:js|css)/g) ?? []);
    const kept = await Promise.all([...files].map((file) => caches.match(file)));
    if (!kept.every(Boolean)) await pages.delete(address);
  }
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
