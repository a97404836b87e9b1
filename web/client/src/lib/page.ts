/** What the server wrote into the page for its script. */

export type Locale = "fr" | "en";

/** A text, or one text for one and another for many. */
export type Words = string | readonly [one: string, many: string];

/** What every page carries. `secure`: whether the browser gives what it keeps for secure origins. */
export interface Common {
  locale: Locale;
  messages: Readonly<Record<string, Words>>;
  /** Names the words as they stand, in the address of those that come late. */
  words: string;
  secure: boolean;
  languages: Readonly<Record<Locale, string>>;
}

let read: { element: Element; data: unknown } | null = null;

/** The page's data, parsed once. */
export function page<T>(): T & Common {
  const element = document.getElementById("page");
  if (!element) throw new Error("this page carries no data");
  if (read?.element !== element) read = { element, data: JSON.parse(element.textContent ?? "") };
  return read.data as T & Common;
}
