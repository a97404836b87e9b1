/** The pad as an application: its worker, this page kept for the next opening, and the browser's offer to install it. */
import { PAGES } from "../lib/kept_pages";

const WORKER = "/sw.js";

/** Nothing of it where the origin is not secure: the pad works all the same. */
export async function keepOnThisPhone(sprint: number | string): Promise<void> {
  if (!isSecureContext || !("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(trusted() as string);
  if (location.pathname === "/pad") return rightSprint(sprint);
  const here = location.pathname;
  const page = await fetch(here, { headers: { Accept: "text/html" }, redirect: "error" });
  if (page.ok) await (await caches.open(PAGES)).put(here, page);
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

/** The page's policy lets only an address that was vouched for become a script. */
function trusted(): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy("phoning-floor", { createScriptURL: () => WORKER });
  return policy ? policy.createScriptURL(WORKER) : WORKER;
}

/** The application opened on the page that it had: perhaps there is another sprint today. */
async function rightSprint(sprint: number | string): Promise<void> {
  const answer = await fetch("/pad", { headers: { Accept: "application/json" } });
  const { location: there } = (await answer.json()) as { location: string };
  if (answer.ok && there !== `/sprints/${sprint}/pad`) location.replace(there);
}
