/** The wall's two keys, for whoever stands at the machine: T another theme, F the whole screen. */
import { choose, type Theme } from "../lib/theme";

const THEMES: readonly Theme[] = ["dark", "light", "black", "white"];

export function listen(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === "t" || event.key === "T") choose(after(worn()));
    if (event.key === "f" || event.key === "F") void wholeScreen();
  });
}

/** The theme that an address asks for: ?theme=light. */
export function asked(search: string): Theme | null {
  const name = new URLSearchParams(search).get("theme");
  return THEMES.find((theme) => theme === name) ?? null;
}

export function after(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "dark";
}

function worn(): Theme {
  const name = document.documentElement.dataset["theme"];
  return THEMES.find((theme) => theme === name) ?? "dark";
}

async function wholeScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen?.();
}
