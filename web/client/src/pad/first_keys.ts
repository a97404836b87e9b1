/** Written into the page itself: its keys take taps before any module is there, and wait for no network. */
import { reloadOnce } from "../lib/doors";
import { takeHand } from "../lib/hand";
import { mint } from "../lib/key";
import type { Head } from "../lib/protocol";
import { dress } from "../lib/theme";
import type { Early } from "./early";
import type { Kept } from "./memory";

const BOUNCE_MS = 250;
const LONG_MS = 450;
/** A click comes so long after its touch has ended, or not at all. */
const CLICK_MS = 100;
const CALLING: readonly string[] = ["live", "paused", "break"];

const place = document.getElementById("app") as HTMLElement;
const glass = place.firstElementChild as HTMLElement;
const { sprint, rep } = place.dataset;
/** A phone may change hands within a sprint: nobody finds another's taps. */
const disk = `early.${sprint}.${rep}`;

let touchedAt = 0;
let touched = false;
let lifted: ReturnType<typeof setTimeout>;
let pressed: { head: Head; at: number } | null = null;
let freed: () => void = () => undefined;

const early: Early = {
  taps: read(disk) ?? [],
  asks: null,
  shift() {
    early.taps.shift();
    write();
  },
  free: () => (touched ? new Promise((done) => (freed = done)) : Promise.resolve()),
};
window.early = early;

document.documentElement.dataset["screen"] = "pad";
dress();
takeHand();
glass.hidden = !stands(read(`pad.${sprint}`));

on("pointerdown", ({ timeStamp }) => {
  clearTimeout(lifted);
  touched = true;
  touchedAt = timeStamp;
});
on("pointerup", () => {
  lifted = setTimeout(free, CLICK_MS);
});
on("pointercancel", free);
on("contextmenu", (event) => {
  const held = headAt(event);
  if (held) event.preventDefault();
  if (held === "no_answer") early.asks = "times";
});
on("click", (event) => {
  const head = headAt(event);
  if (head) tap(head, event.timeStamp);
  free();
});
on("error", ({ target }) => {
  const broken = target === window || target instanceof HTMLScriptElement;
  // Its files are gone, or it is of a build that breaks: the server has another.
  if (broken && glass.isConnected && !reloadOnce(Date.now())) glass.hidden = true;
});

/** As the pad itself would: at once, unless the key asks before; a bouncing thumb is one. */
function tap(head: Head, at: number): void {
  if (pressed?.head === head && at - pressed.at < BOUNCE_MS) return;
  pressed = { head, at };
  const asks = asksBefore(head, at);
  if (asks) early.asks = asks;
  else {
    const touched = Math.floor(Date.now() - performance.now() + at);
    early.taps.push({ key: mint(touched), head, at: touched });
    write();
  }
  const words = glass.querySelector(`.at-${head} .words`)?.textContent;
  const line = glass.querySelector(".slot");
  if (line) line.className = "slot";
  if (line) line.textContent = `${words}…`;
}

function asksBefore(head: Head, at: number): Early["asks"] {
  if (head === "meeting" || head === "do_not_call") return head;
  return head === "no_answer" && touchedAt > 0 && at - touchedAt > LONG_MS ? "times" : null;
}

/** Only where the phone knows that keys stood there, and nothing says that their time is over. */
function stands(kept: Partial<Kept> | null): boolean {
  const { when, keys } = kept ?? {};
  const now = Date.now();
  if (!keys || !when || !CALLING.includes(when.phase)) return false;
  return (when.started_at ?? 0) <= now && now < (when.ends_at ?? 0);
}

function headAt({ target }: Event): Head | null {
  const key = glass.isConnected && target instanceof Element && target.closest(".key");
  return key ? ((/at-(\w+)/.exec(key.className)?.[1] ?? null) as Head | null) : null;
}

function free(): void {
  touched = false;
  freed();
}

function on<T extends keyof WindowEventMap>(type: T, call: (event: WindowEventMap[T]) => void): void {
  addEventListener(type, call, true);
}

function read<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

function write(): void {
  try {
    if (early.taps.length > 0) localStorage.setItem(disk, JSON.stringify(early.taps));
    else localStorage.removeItem(disk);
  } catch {
    // a browser that stores nothing holds them until the page is left
  }
}
