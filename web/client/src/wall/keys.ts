/** The wall's keys, for whoever stands at the machine. */
import { choose, type Theme } from "../lib/theme";

const THEMES: readonly Theme[] = ["dark", "light", "black", "white"];
const CROPPED = "wall-cropped";

/** What each key does; `name` is its line in the help. */
interface Key {
  readonly keys: readonly string[];
  readonly cap: string;
  readonly name: "theme" | "screen" | "edges" | "next" | "help";
}

export const KEYS: readonly Key[] = [
  { keys: ["ArrowRight", "PageDown"], cap: "→", name: "next" },
  { keys: ["f"], cap: "F", name: "screen" },
  { keys: ["t"], cap: "T", name: "theme" },
  { keys: ["o"], cap: "O", name: "edges" },
  { keys: ["?"], cap: "?", name: "help" },
];

type Deeds = Partial<Readonly<Record<Key["name"], () => void>>>;

/** `deeds`: what the screen itself does at a key, beside what any screen can. */
export function listen(deeds: Deeds = {}): void {
  const all: Deeds = {
    theme: () => choose(after(worn())),
    screen: () => void wholeScreen(),
    edges,
    ...deeds,
  };
  crop(localStorage.getItem(CROPPED) !== null);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const key = KEYS.find(({ keys }) => keys.includes(pressed));
    if (key) all[key.name]?.();
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

/** A television that cuts the edges off gets a picture a tenth smaller; it is remembered on this machine. */
function edges(): void {
  const cropped = !("cropped" in document.documentElement.dataset);
  if (cropped) localStorage.setItem(CROPPED, "");
  else localStorage.removeItem(CROPPED);
  crop(cropped);
}

function crop(cropped: boolean): void {
  const { dataset } = document.documentElement;
  if (cropped) dataset["cropped"] = "";
  else delete dataset["cropped"];
  dispatchEvent(new Event("resize"));
}
