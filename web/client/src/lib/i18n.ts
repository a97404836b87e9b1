/** The words of the screen, its numbers and its hours, in the language of the page. */
import { type Common, type Locale, page, type Words } from "./page";

type Params = Readonly<Record<string, string | number>>;
type Language = Pick<Common, "locale" | "messages">;

let spoken: Language | null = null;
const language = (): Language => {
  spoken ??= page();
  return spoken;
};

/** Speak otherwise than the page says: for tests and the gallery. */
export function speak(locale: Locale, messages: Language["messages"]): void {
  spoken = { locale, messages };
}

export const locale = (): Locale => language().locale;

/** Say these too, from now on. */
export function learn(more: Language["messages"]): void {
  const { locale, messages } = language();
  spoken = { locale, messages: { ...messages, ...more } };
}

/** Whether the words of a namespace are here. */
export function knows(namespace: string): boolean {
  return Object.keys(language().messages).some((key) => key.startsWith(`${namespace}.`));
}

/** The text of a key; the key itself if the catalogue lacks it. Numbers are written as `number` does. */
export function t(key: string, params: Params = {}): string {
  return fill(form(language().messages[key] ?? key, 1), params);
}

/** The text for so many: `{n}` in it is the count. */
export function many(key: string, count: number, params: Params = {}): string {
  return fill(form(language().messages[key] ?? key, count), { n: count, ...params });
}

/** French says one for zero, English says many. */
function form(words: Words, count: number): string {
  if (typeof words === "string") return words;
  const one = locale() === "fr" ? Math.abs(count) < 2 : Math.abs(count) === 1;
  return words[one ? 0 : 1];
}

function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === "number" ? number(value) : (value ?? whole);
  });
}

/** Thousands apart by a narrow no-break space in French, by a comma in English. */
export function number(n: number): string {
  const [whole = "", fraction] = String(n).split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, locale() === "fr" ? "\u202f" : ",");
  return fraction ? `${spaced}${locale() === "fr" ? "," : "."}${fraction}` : spaced;
}

/** The hour of an instant: « 16 h 41 », “16:41”. */
export function hour(ms: number): string {
  const at = new Date(ms);
  const minutes = two(at.getMinutes());
  return locale() === "fr" ? `${at.getHours()}\u00a0h\u00a0${minutes}` : `${two(at.getHours())}:${minutes}`;
}

/** What is left, rounded up to the second so that 0:00 is the end: 24:18, 1:04:09 from an hour on. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}

const two = (n: number): string => String(n).padStart(2, "0");
