/** What the worker keeps in the browser's caches, and what it lets go. */

/** The files of a build, by their hashed names: those of this build and of the one before, which a page may still run. */
const FILES = "phoning-floor.files.";
/** Words of late parts, under their version. */
export const WORDS = "phoning-floor.words";
const BUILDS_KEPT = 2;

export const filesOf = (build: string): string => FILES + build;

/** What an activated worker deletes, of all that is kept, oldest first. */
export function outlived(names: readonly string[], build: string): string[] {
  const builds = names.filter((name) => name.startsWith(FILES) && name !== filesOf(build));
  return builds.slice(0, Math.max(0, builds.length - (BUILDS_KEPT - 1)));
}
