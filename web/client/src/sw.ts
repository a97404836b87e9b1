/** The pad's service worker: a phone that has opened it once opens it again without waiting for a network. */
import { askedFor, doorFor, letGoOfBroken, pageFor, wallFor } from "./worker/pages";
import { route } from "./worker/routes";
import { filesOf, outlived, WORDS } from "./worker/shelves";

/** Written in by the build: every file that the pad may need, and one name for them all. */
declare const __BUILD__: { name: string; files: readonly string[] };

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker extends EventTarget {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const worker = self as unknown as Worker;
const build = filesOf(__BUILD__.name);
const on = <E extends Event>(type: string, call: (event: E) => void) =>
  worker.addEventListener(type, call as (event: Event) => void);

on<Waiting>("install", (event) => {
  const stored = caches.open(build).then((cache) => cache.addAll([...__BUILD__.files]));
  event.waitUntil(stored.then(() => worker.skipWaiting()));
});

on<Waiting>("activate", (event) => {
  const gone = caches
    .keys()
    .then((names) => Promise.all(outlived(names, __BUILD__.name).map((name) => caches.delete(name))));
  event.waitUntil(gone.then(letGoOfBroken).then(() => worker.clients.claim()));
});

on<Asked>("fetch", (event) => {
  const { request } = event;
  const found = route(request.method, request.mode, new URL(request.url), worker.location.origin);
  if (found === "file") event.respondWith(file(request));
  if (found === "words") event.respondWith(words(request));
  if (found === null || found === "file" || found === "words") return;
  const { answer, after } = { page: pageFor, asked: askedFor, wall: wallFor, door: doorFor }[found](request);
  event.respondWith(answer);
  event.waitUntil(after);
});

/** Named by its content: what is kept is what the server has. */
async function file(request: Request): Promise<Response> {
  const own = await caches.open(build); // one shelf is found sooner than all of them
  return (await own.match(request)) ?? (await caches.match(request)) ?? fetch(request);
}

/** Of a file's words only the latest version is kept. */
async function words(request: Request): Promise<Response> {
  const cache = await caches.open(WORDS);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.delete(request, { ignoreSearch: true });
    await cache.put(request, answer.clone());
  }
  return answer;
}
