/** The second tap, as commands: another kind under the same head, an exchange or not, what was said. */
import { asksTalk, headOf } from "./heads";
import type { Remote } from "./remote";
import { type Second, second, withKind, withObjection, withTalk } from "./sheet";

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

export function refine(remote: Remote, sheet: Second, kind: string): void {
  refined(remote, withKind(sheet, kind, remote.elapsed()));
}

export function talk(remote: Remote, sheet: Second): void {
  const next = withTalk(sheet, remote.elapsed());
  if (next.objection) heard(remote, next, next.words);
  else refined(remote, next);
}

export function hear(remote: Remote, sheet: Second, objection: string, words = ""): void {
  const next = { ...withObjection(sheet, objection, remote.elapsed()), words };
  heard(remote, next, words);
}

function refined(remote: Remote, next: Second): void {
  remote.show(next);
  const talked = asksTalk(next.kind) ? next.talked : null;
  void remote.send({ c: "refine_outcome", outcome: next.key, kind: next.kind, talked });
}

function heard(remote: Remote, next: Second, words: string): void {
  remote.show(next);
  const { key: outcome, objection, talked } = next;
  void remote.send({ c: "note_objection", outcome, objection, talked, ...(words ? { text: words } : {}) });
}
