/** The pages that the worker keeps, let go of by a page that must not come back as it was. */

export const PAGES = "phoning-floor.pages";
/** A wall that starts before its server. */
export const WALLS = "phoning-floor.walls";
export const WALL_FILES = "phoning-floor.wall-files";

/** A plain http origin has no caches, and nothing in them. */
export async function letGoOfPages(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(PAGES).catch(() => false);
}
