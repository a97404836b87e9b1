/** A meeting: a door opens for four seconds, then everybody goes back to the phone. */
import { html, nothing, type TemplateResult } from "lit";
import { locale, many, number, t } from "../../lib/i18n";
import type { MeetingRung } from "../../lib/protocol";
import { inOneLine } from "../parts/sign";
import { vars } from "../parts/vars";

const WIDE = 13;

export function takeover({ nth, name }: MeetingRung, doors: number): TemplateResult {
  const headline = name || t("wall.open.nobody");
  const wide = headline.length > WIDE;
  return html`<div class="open">
    <div class="beam"></div>
    <div class="hole"></div>
    <div class="swing"><i></i><i></i></div>
    <div class="say">
      <p class="kick">${t("wall.open")}</p>
      <h2 class=${wide ? "wide" : ""} ${vars({ "--len": Math.max(5, headline.length) })}>${headline}</h2>
      <p class="nth">${ordinal(nth)} ${t("wall.open.nth")}</p>
      ${doors > 0 ? html`<p class="after">${many("wall.open.after", doors, { doors: inOneLine(many("wall.doors", doors)) })}</p>` : nothing}
    </div>
  </div>`;
}

function ordinal(n: number): TemplateResult {
  return html`${number(n)}<sup>${suffix(n)}</sup>`;
}

export function suffix(n: number): string {
  if (locale() === "fr") return n === 1 ? "er" : "e";
  if (n % 100 > 10 && n % 100 < 14) return "th";
  return ["th", "st", "nd", "rd"][n % 10] ?? "th";
}
