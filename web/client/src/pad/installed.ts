/** The pad as an application: what it keeps on the phone to open without a network, on the right sprint. */
import { PAGES } from "../lib/kept_pages";
import { registerWorker } from "../lib/worker";
import { letGoOfOutlived } from "./outlived";

/** No page of it where the origin is not secure: the pad works all the same. */
export async function keepOnThisPhone(): Promise<void> {
  letGoOfOutlived(localStorage, Date.now());
  if (!isSecureContext || !("serviceWorker" in navigator)) return;
  await registerWorker();
  if (location.pathname === "/pad") return;
  const here = location.pathname;
  const page = await fetch(here, { headers: { Accept: "text/html" }, redirect: "error" });
  if (page.ok) await (await caches.open(PAGES)).put(here, page);
}

/** Perhaps there is another sprint today. */
export async function rightSprint(sprint: number | string): Promise<void> {
  const answer = await fetch("/pad", { headers: { Accept: "application/json" } });
  const { location: there } = (await answer.json()) as { location: string };
  if (answer.ok && there !== `/sprints/${sprint}/pad`) location.replace(there);
}
