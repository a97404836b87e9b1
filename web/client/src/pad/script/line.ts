/** The reason to call, under the eyes while nothing else is told; script and book one tap away. */
import { t } from "../../lib/i18n";
import type { Part, ScriptLine } from "../../lib/protocol";
import { openFor } from "../book/about";
import { shelfOf } from "../book/shelf";
import type { Glance } from "../glance";
import type { Held } from "../held";
import type { Line } from "../lines";

const WEIGHT = 12; // over « rien à dire », under everything that happens
const BOOK_WEIGHT = 5; // over « rien à dire » alone
const LETTERS = 52; // two rows at 320 px, beside two buttons
const FIRST: readonly Part[] = ["pretext", "context", "opener"];

export function line({ mine, when, calls }: Glance, { remote, page }: Held): Line | null {
  if (when?.phase !== "live") return null;
  const said = shownOf(mine?.script ?? []);
  const { entries } = shelfOf(page.sprint.id);
  if (!said && !entries?.length) return null;
  const script = { icon: "talk" as const, name: t("script.title"), does: () => remote.open("script") };
  const book = () => {
    openFor(calls[0]?.objection ?? "");
    remote.open("book");
  };
  return {
    weight: said ? WEIGHT : BOOK_WEIGHT,
    icon: null,
    words: said ? short(said.text) : t("script.book.line"),
    look: "calm",
    acts: [...(said ? [script] : []), { icon: "book", name: t("script.book"), does: book }],
  };
}

/** A pretext says most: why this call, why now. */
export function shownOf(lines: readonly ScriptLine[]): ScriptLine | null {
  for (const part of FIRST) {
    const found = lines.find((one) => one.part === part);
    if (found) return found;
  }
  return null;
}

export function short(text: string): string {
  if (text.length <= LETTERS) return text;
  const cut = text.slice(0, LETTERS);
  const word = cut.lastIndexOf(" ");
  return `${cut.slice(0, word >= LETTERS - 15 ? word : LETTERS)}…`;
}
