/** A .po catalogue as the screens read it: key → text, or one text for one and another for many. */
import type { Words } from "../src/lib/page";

export function parse(text: string): Record<string, Words> {
  const found: Record<string, Words> = {};
  for (const entry of text.split(/\n(?=msgid ")/)) {
    const key = field(entry, "msgid");
    const [one, many] = [field(entry, "msgstr(?:\\[0\\])?"), field(entry, "msgstr\\[1\\]")];
    if (key) found[key] = many ? [one, many] : one;
  }
  return found;
}

/** A field's string, which may stand on several lines. */
function field(entry: string, name: string): string {
  const match = entry.match(new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\s*)+)`, "m"));
  const joined = (match?.[1] ?? "").replace(/"\s*\n"/g, "");
  return joined
    .replace(/^"|"\s*$/g, "")
    .replace(/\\n/g, "\n")
    .replace(/\\"/g, '"');
}
