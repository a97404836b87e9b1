/** PC beside a softphone: 1 to 8 log, U undoes, Escape leaves a sheet. */
import type { Head } from "../lib/protocol";
import { keyOfDigit } from "./heads";

interface DigitsDo {
  press(head: Head): void;
  undo(): void;
  leave(): void;
}

/** By the place of the key, not its letter: the top row of a French keyboard says & é " without Shift. */
export function digits(event: KeyboardEvent, does: DigitsDo): void {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const place = /^(?:Digit|Numpad)([1-8])$/.exec(event.code);
  const key = place ? keyOfDigit(Number(place[1])) : undefined;
  if (key) does.press(key.head);
  else if (event.key.toLowerCase() === "u") does.undo();
  else if (event.key === "Escape") does.leave();
  else return;
  event.preventDefault();
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
