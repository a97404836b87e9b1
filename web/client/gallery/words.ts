/** The catalogues as they stand, read by the gallery straight from the .po files. */
import type { Locale, Words } from "../src/lib/page";
import { parse } from "./po";

const FILES = import.meta.glob<string>("../../locale/*/*.po", {
  query: "?raw",
  import: "default",
  eager: true,
});

export function words(locale: Locale): Record<string, Words> {
  const found: Record<string, Words> = {};
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/${locale}/`)) Object.assign(found, parse(typeset(text, locale)));
  }
  return found;
}

/** As tools/catalogue.py does: French sets a narrow space before ; ! ? where a hand typed the wide one. */
const typeset = (text: string, locale: Locale): string =>
  locale === "fr" ? text.replace(/\u00a0(?=[;!?])/g, "\u202f") : text;
