/** A page that holds the words of all its states: one of them is shown, the passed steps turn green. */
import { render } from "lit";
import { icon, isIcon } from "../lib/icons";
import type { Passed, Step } from "./room_steps";

export function show(page: HTMLElement, state: string): void {
  if (page.dataset["state"] === state && page.dataset["drawn"]) return;
  page.dataset["state"] = state;
  page.dataset["drawn"] = "yes";
  for (const part of page.querySelectorAll<HTMLElement>("[data-when]")) {
    part.hidden = !(part.dataset["when"] ?? "").split(" ").includes(state);
  }
}

export function pass(page: HTMLElement, passed: Passed): void {
  for (const item of page.querySelectorAll<HTMLElement>("[data-step]")) {
    const done = passed[item.dataset["step"] as Step];
    if (done && !item.classList.contains("ok")) tick(item);
    else if (!done) untick(item);
  }
}

function tick(item: HTMLElement): void {
  item.classList.add("ok");
  const mark = item.querySelector("i");
  if (!mark) return;
  item.dataset["number"] = mark.textContent ?? "";
  mark.textContent = "";
  render(icon("check"), mark);
}

function untick(item: HTMLElement): void {
  const mark = item.querySelector("i");
  if (!mark || !item.classList.contains("ok")) return;
  item.classList.remove("ok");
  mark.replaceChildren(item.dataset["number"] ?? "");
}

/** `data-icon` is drawn once: templates hold no drawing. */
export function drawIcons(within: ParentNode): void {
  for (const place of within.querySelectorAll<HTMLElement>("[data-icon]")) {
    const id = place.dataset["icon"] ?? "";
    if (isIcon(id)) render(icon(id), place);
  }
}
