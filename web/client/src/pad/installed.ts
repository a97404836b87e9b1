/** The pad as an application: its worker, this page kept for the next opening, and the browser's offer to install it. */
import { PAGES } from "../lib/kept_pages";
import { registerWorker } from "../lib/worker";

/** Nothing of it where the origin is not secure: the pad works all the same. */
export async function keepOnThisPhone(sprint: number | string): Promise<void> {
  if (!isSecureContext || !("serviceWorker" in navigator)) return;
  await registerWorker();
  if (location.pathname === "/pad") return rightSprint(sprint);
  const here = location.pathname;
  const page = await fetch(here, { headers: { Accept: "text/html" }, redirect: "error" });
  if (page.ok) await (await caches.open(PAGES)).put(here, page);
}

/** The application opened on the page that it had: perhaps there is another sprint today. */
async function rightSprint(sprint: number | string): Promise<void> {
  const answer = await fetch("/pad", { headers: { Accept: "application/json" } });
  const { location: there } = (await answer.json()) as { location: string };
  if (answer.ok && there !== `/sprints/${sprint}/pad`) location.replace(there);
}
