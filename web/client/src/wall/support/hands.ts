/** Hands on the wall: a few for a few, a figure for many; beside their pulse, or in the street for the floor. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { many } from "../../lib/i18n";
import { type IconId, icon } from "../../lib/icons";
import type { Cheering, Given } from "./applause";
import { FLOOR } from "./applause";

/** As many are drawn one by one. */
const DRAWN = 3;

export function handsOf(cheers: Cheering, pulse: number): TemplateResult | typeof nothing {
  const given = cheers.get(pulse);
  return given ? html`<b class="hands" aria-label=${said(given)}>${drawn(given)}</b>` : nothing;
}

export function handsOfFloor(cheers: Cheering): TemplateResult | typeof nothing {
  const given = cheers.get(FLOOR);
  return given
    ? html`<p class="hands floor" role="status" aria-label=${said(given)}>${drawn(given)}</p>`
    : nothing;
}

const drawn = ({ clap, courage }: Given): TemplateResult =>
  html`${group("clap", clap)}${group("courage", courage)}`;

/** Each hand rises once, when it comes. */
function group(sign: IconId, n: number): TemplateResult | typeof nothing {
  if (n === 0) return nothing;
  const many = n > DRAWN;
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
