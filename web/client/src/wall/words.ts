/** Sentences of the wall that hold a figure or a name drawn otherwise than the words around it. */
import { html, type TemplateResult } from "lit";
import { number, t } from "../lib/i18n";

/** A figure as on a sign: the space between thousands is narrow. */
export function figure(n: number): TemplateResult {
  const [first = "", ...rest] = number(n).split("\u202f");
  return html`${first}${rest.map((part) => html`<span class="th">\u00a0</span>${part}`)}`;
}

/** The text of a key with its {name} in bold, as typed. */
export function named(key: string, name: string): TemplateResult {
  const [before = "", after = ""] = t(key).split("{name}");
  return html`${before}<b class=${name.length > LONG ? "long" : ""}>${name}</b>${after}`;
}

/** Longer names are drawn narrow before they are cut. */
export const LONG = 16;

/** How long ago, in the largest unit that is honest: 38 s, 4 min, 1 h 05. */
export function age(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return t("wall.age.seconds", { n: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t("wall.age.minutes", { n: minutes });
  const rest = String(minutes % 60).padStart(2, "0");
  return t("wall.age.hours", { n: Math.floor(minutes / 60), rest });
}
