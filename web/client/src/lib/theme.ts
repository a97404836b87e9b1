/** Which of the four themes is worn: chosen here, else what the system asks for. */

export type Theme = "dark" | "light" | "black" | "white";
const THEMES: readonly Theme[] = ["dark", "light", "black", "white"];
const STORED = "theme";

/** Wear the stored choice, or `fallback`; with neither, the style sheet follows the system, and the two
 * themes of high contrast are put on for a system that asks for more contrast. */
export function dress(fallback: Theme | null = null): void {
  wear(chosen() ?? fallback ?? contrasted());
}

/** The stored choice. */
export function chosen(): Theme | null {
  const stored = read();
  return THEMES.find((theme) => theme === stored) ?? null;
}

/** Choose a theme for this screen, or, with null, follow the system again. */
export function choose(theme: Theme | null): void {
  try {
    if (theme) localStorage.setItem(STORED, theme);
    else localStorage.removeItem(STORED);
  } catch {
    // a browser that stores nothing still wears it until the page is left
  }
  wear(theme ?? contrasted());
}

function wear(theme: Theme | null): void {
  const { dataset } = document.documentElement;
  if (theme) dataset["theme"] = theme;
  else delete dataset["theme"];
}

function contrasted(): Theme | null {
  if (!matchMedia("(prefers-contrast: more)").matches) return null;
  return matchMedia("(prefers-color-scheme: light)").matches ? "white" : "black";
}

function read(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
