/** The wall kept in its browser: a television that starts before the server shows it, and waits there. */
import { WALL_FILES, WALLS } from "../lib/kept_pages";
import { registerWorker } from "../lib/worker";

/** Nothing of it where the origin is not secure: there the browser itself tries again. */
export async function keepHere(): Promise<void> {
  if (!isSecureContext || !("serviceWorker" in navigator)) return;
  await registerWorker();
  await keepFiles();
  const here = location.pathname;
  const page = await fetch(here, { headers: { Accept: "text/html" }, redirect: "error" });
  if (page.ok) await (await caches.open(WALLS)).put(here, page);
}

/** Everything that this page has fetched of the build, and nothing of an older one. */
async function keepFiles(): Promise<void> {
  const built = `${location.origin}/static/assets/`;
  const fetched = performance.getEntriesByType("resource").map((one) => one.name);
  const wanted = new Set(fetched.filter((name) => name.startsWith(built)));
  const files = await caches.open(WALL_FILES);
  const kept = (await files.keys()).map((request) => request.url);
  await files.addAll([...wanted].filter((name) => !kept.includes(name)));
  for (const old of kept) if (!wanted.has(old)) await files.delete(old);
}
