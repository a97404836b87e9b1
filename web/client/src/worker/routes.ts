/** Which requests the worker answers: the pad's page, the wall's, the built files, late words; the rest is the network's. */

type Route = "page" | "asked" | "wall" | "door" | "file" | "words" | null;

const PAD = /^\/sprints\/\d+\/pad$/;
const WALL = /^\/sprints\/\d+\/wall$/;
const THEME = /^\?theme=\w+$/;
const LANGUAGE = /^\?lang=\w+$/;
const WORDS = /^\/words\/\w+\/\w+\.json$/;

export function route(method: string, mode: string, url: URL, origin: string): Route {
  if (method !== "GET" || url.origin !== origin) return null;
  // Another language is asked of the server, which remembers it: the pad that was kept is in the old one.
  if (mode === "navigate" && PAD.test(url.pathname) && LANGUAGE.test(url.search)) return "asked";
  // A theme is the wall's own affair.
  const plain = !url.search || (WALL.test(url.pathname) && THEME.test(url.search));
  if (mode === "navigate" && plain) return url.pathname === "/pad" ? "door" : shown(url.pathname);
  if (url.pathname.startsWith("/static/assets/")) return "file";
  return WORDS.test(url.pathname) && url.searchParams.has("v") ? "words" : null;
}

function shown(path: string): Route {
  if (PAD.test(path)) return "page";
  return WALL.test(path) ? "wall" : null;
}
