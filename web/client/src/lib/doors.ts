/** When somebody comes back to this page, and when they may be leaving it. */
import { letGoOfPages } from "./kept_pages";

/** Looked at again, restored from the back-forward cache, or back on a network. iOS freezes sockets
 * meanwhile, often without telling them. */
export function onWaking(call: () => void): () => void {
  const shown = () => document.hidden || call();
  const restored = (event: Event) => (event as PageTransitionEvent).persisted && call();
  return listen([
    [document, "visibilitychange", shown],
    [window, "pageshow", restored],
    [window, "online", call],
  ]);
}

/** Hidden or unloaded: a phone that switches to its dialler only says `visibilitychange`. */
export function onLeaving(call: () => void): () => void {
  return listen([
    [document, "visibilitychange", () => document.hidden && call()],
    [window, "pagehide", call],
  ]);
}

type Listener = readonly [EventTarget, string, (event: Event) => void];

function listen(listeners: readonly Listener[]): () => void {
  for (const [target, name, call] of listeners) target.addEventListener(name, call);
  return () => {
    for (const [target, name, call] of listeners) target.removeEventListener(name, call);
  };
}

const RELOADED = "reloaded-at";
const RELOAD_EVERY_MS = 60_000;

/** Load the page anew, unless that was just done and did not help. */
export function reloadOnce(now: number): boolean {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Math.abs(now - last) < RELOAD_EVERY_MS) return false;
  sessionStorage.setItem(RELOADED, String(now));
  void letGoOfPages().then(() => location.reload());
  return true;
}
