/** The catalogues as they stand, read by the gallery straight from the .po files. */
import type { Locale, Words } from "../src/lib/page";

const FILES = import.meta.glob<string>("../../locale/*/*.po", {
  query: "?raw",
  import: "default",
  eager: true,
});

export function words(locale: Locale): Record<string, Words> {
  const found: Record<string, Words> = {};
  for (const [path, text] of Object.entries(FILES))
    if (path.includes(`/${locale}/`)) Object.assign(found, parse(text));
  return found;
}

function parse(text: string): Record<string, Words> {
  const found: Record<string, Words> = {};
  for (const entry of text.split(/\n\s*\n/)) {
    const [key, one, many] = [
      field(entry, "msgid"),
      field(entry, "msgstr(?:\\[0\\])?"),
      field(entry, "msgstr\\[1\\]"),
    ];
    if (key) found[key] = many ? [one, many] : one;
  }
  return found;
}

/** A field's string, which may stand on several lines. */
function field(entry: string, name: string): string {
  const match = entry.match(new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, "m"));
  return (match?.[1] ?? "")
    .replace(/^"|"\s*$/g, "")
    .replace(/"\s*\n"/g, "")
    .replace(/\\n/g, "\n")
    .replace(/\\"/g, '"');
}
