/** Hands on the wall: a few for a few, a figure for many; beside their pulse, or in the street for the floor. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { many } from "../../lib/i18n";
import { type IconId, icon } from "../../lib/icons";
import type { Cheering, Given } from "./applause";
import { FLOOR } from "./applause";

/** As many are drawn one by one: in the street, and beside a pulse, whose words need the room. */
const DRAWN = 3;
const BESIDE = 2;

export function handsOf(cheers: Cheering, pulse: number): TemplateResult | typeof nothing {
  const given = cheers.get(pulse);
  if (!given) return nothing;
  const most = given.clap > 0 && given.courage > 0 ? 1 : BESIDE;
  return html`<b class="hands" aria-label=${said(given)}>${drawn(given, most)}</b>`;
}

export function handsOfFloor(cheers: Cheering): TemplateResult | typeof nothing {
  const given = cheers.get(FLOOR);
  return given
    ? html`<p class="hands floor" role="status" aria-label=${said(given)}>${drawn(given, DRAWN)}</p>`
    : nothing;
}

const drawn = ({ clap, courage }: Given, most: number): TemplateResult =>
  html`${group("clap", clap, most)}${group("courage", courage, most)}`;

/** Each hand rises once, when it comes. */
function group(sign: IconId, n: number, most: number): TemplateResult | typeof nothing {
  if (n === 0) return nothing;
  const many = n > most;
  const ids = Array.from({ length: many ? 1 : n }, (_, i) => i);
  return html`<span class=${sign}>${repeat(
    ids,
    (id) => id,
    () => html`<i>${icon(sign)}</i>`,
  )}${many ? html`<em>${n}</em>` : nothing}</span>`;
}

function said({ clap, courage }: Given): string {
  const told = [clap > 0 ? many("cheer.clap", clap) : "", courage > 0 ? many("cheer.courage", courage) : ""];
  return told.filter(Boolean).join(", ");
}
