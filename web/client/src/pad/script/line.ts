/** The reason to call, under the eyes while nothing else is told; the script and the book one tap away. */
import { t } from "../../lib/i18n";
import type { Part, ScriptLine } from "../../lib/protocol";
import { openFor } from "../book/about";
import type { Glance } from "../glance";
import type { Held } from "../held";
import type { Line } from "../lines";

const WEIGHT = 12; // over « rien à dire », under everything that happens
const LETTERS = 52; // two rows at 320 px, beside two buttons
const FIRST: readonly Part[] = ["pretext", "context", "opener"];

export function line({ mine, when }: Glance, { remote }: Held): Line | null {
  const said = when?.phase === "live" ? shownOf(mine?.script ?? []) : null;
  if (!said) return null;
  const book = () => {
    openFor("");
    remote.open("book");
  };
  return {
    weight: WEIGHT,
    icon: null,
    words: short(said.text),
    look: "calm",
    acts: [
      { icon: "talk", name: t("script.title"), does: () => remote.open("script") },
      { icon: "book", name: t("script.book"), does: book },
    ],
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
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LETTERS - 15)).trimEnd()}…`;
}
