/** What a page of the gallery is asked by its address: a state, a theme, a language, a size of text. */
import { speak } from "../src/lib/i18n";
import type { Locale } from "../src/lib/page";
import { words } from "./words";

export const asked = new URLSearchParams(location.search);
export const locale: Locale = asked.get("lang") === "en" ? "en" : "fr";
const root = document.documentElement;
speak(locale, words(locale)); // at once: a state may be made of words

/** The state that is asked for; a test reads from the page which ones there are. */
export function open<State>(states: Readonly<Record<string, State>>, otherwise: string): State {
  const theme = asked.get("theme");
  if (theme) root.dataset["theme"] = theme;
  root.lang = locale;
  root.style.fontSize = asked.has("text") ? `${asked.get("text")}%` : "";
  root.dataset["states"] = Object.keys(states).join(" ");
  const found = states[asked.get("state") ?? otherwise];
  if (!found) throw new Error(`no such state: ${root.dataset["states"]}`);
  return found;
}

/** An event `state` that names another shows that one, without a page more. */
export function follow<State>(
  states: Readonly<Record<string, State>>,
  show: (state: State) => unknown,
): void {
  addEventListener("state", async (event) => {
    delete root.dataset["ready"];
    const found = states[(event as CustomEvent<string>).detail];
    if (!found) throw new Error(`no such state: ${root.dataset["states"]}`);
    await show(found);
    ready();
  });
}

/** The page stands as it will stay. */
export function ready(): void {
  root.dataset["ready"] = "";
}
