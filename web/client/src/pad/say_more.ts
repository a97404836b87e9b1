/** The second tap opens: by itself on a call just kept, or by hand. */
import { headOf } from "./heads";
import type { Remote } from "./remote";
import { type Second, second } from "./sheet";

type Kept = Pick<Second, "key" | "kind"> & Partial<Pick<Second, "talked" | "objection">>;

/** The sheet of a call just kept leaves by itself at `until`. */
export function secondOf(
  remote: Remote,
  { key, kind, talked, objection }: Kept,
  until: number | null,
): Second {
  const kept = { key, kind, head: headOf(kind), talked, objection };
  return second(kept, remote.session.shared?.heard ?? [], until);
}

/** « Préciser »: opened by hand, it stays until it is left. */
export function precise(remote: Remote, kept: Kept): void {
  remote.open(null);
  remote.show(secondOf(remote, kept, null));
}
