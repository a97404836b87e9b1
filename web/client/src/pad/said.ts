/** What a second tap says of its call, and the sheet after it: another kind of the head, an exchange or not, what was said. */
import { suggestsTalk } from "./chips";
import { asksTalk } from "./heads";
import type { Remote } from "./remote";
import { type Second, TOUCHED_MS } from "./sheet";

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

export function withKind(sheet: Second, kind: string, now: number): Second {
  const talked = asksTalk(kind) && sheet.talked;
  return { ...sheet, kind, talked, until: now + TOUCHED_MS };
}

export function withObjection(sheet: Second, objection: string, now: number): Second {
  const talked = sheet.said ? sheet.talked : suggestsTalk(objection);
  return { ...sheet, objection, talked, other: false, until: now + TOUCHED_MS };
}

export function withTalk(sheet: Second, now: number): Second {
  const waits = sheet.other ? null : now + TOUCHED_MS;
  return { ...sheet, talked: !sheet.talked, said: true, until: waits };
}

/** Whoever reads the long list or writes has all the time. */
export function withOther(sheet: Second): Second {
  return { ...sheet, other: true, until: null };
}
