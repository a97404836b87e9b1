/** The catalogues as they stand, for tests: what the screens really say. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "../../gallery/po";
import type { Locale, Words } from "../../src/lib/page";

export function words(locale: Locale): Record<string, Words> {
  const folder = `../locale/${locale}`;
  const files = readdirSync(folder).filter((name) => name.endsWith(".po"));
  return Object.assign({}, ...files.map((name) => parse(readFileSync(`${folder}/${name}`, "utf8"))));
}
