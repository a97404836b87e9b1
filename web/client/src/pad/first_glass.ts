/** The glass as it stands while nothing is known, written down by the build: the page itself carries it. */
import { nothing, type TemplateResult } from "lit/html.js";
import { speak } from "../lib/i18n";
import { stillSession } from "../lib/still";
import { glance } from "./glance";
import { glass } from "./glass";
import type { Held } from "./held";
import { LongPress } from "./long_press";
import { Memory } from "./memory";
import type { PadPage } from "./page";
import { Remote } from "./remote";

const LINK = { state: "connecting", since: 0, dataAt: 0 } as const;

/** Each word is left as ⟦key⟧, for the server to say in the reader's language. */
export function firstGlass(): string {
  speak("fr", new Proxy({}, { get: (_, key) => `⟦${String(key)}⟧` }));
  const remote = new Remote(stillSession({ link: LINK, now: 0 }), () => undefined);
  const memory = new Memory("");
  const late = { get: () => null, here: () => null };
  const page = { host: false, best: null, urls: {} } as unknown as PadPage;
  const long = new LongPress({} as LongPress["does"]);
  const held = { remote, memory, page, long, late, pointed: null } as unknown as Held;
  return lean(written(glass(glance(remote, memory), held)));
}

/** Without the spaces between elements, and paths that draw nothing. */
const lean = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/ ?(<[^>]+>) ?/g, "$1")
    .replace(/ (?=>)/g, "")
    .replace(/<path(?: class="filled")? d="" \/>/g, "");

/** What lit would draw, as text; what a tap does is not in it. */
function written(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(written).join("");
  if (typeof value === "object" && "strings" in value) return template(value as TemplateResult);
  return String(value);
}

function template({ strings, values }: TemplateResult): string {
  return strings.reduce((text, string, at) => text + before(string, values[at]), "");
}

function before(string: string, value: unknown): string {
  const attribute = /\s([@?.]?)[\w-]+=$/.exec(string);
  if (!attribute) return string + written(value);
  if (attribute[1]) return string.slice(0, attribute.index);
  return `${string}"${written(value)}"`;
}
