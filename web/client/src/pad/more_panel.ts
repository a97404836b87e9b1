/** « Plus »: what the pad has beyond its keys, a row a place. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { type IconId, icon } from "../lib/icons";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { panel as page } from "./panel";
import type { Place } from "./place";
import { placesOf } from "./places";
import "./places.css";

export function panel(now: Glance, held: Held): TemplateResult {
  const { remote, page: told } = held;
  return page(
    t("pad.bar.more"),
    remote,
    html`<nav class="places" aria-label=${t("pad.bar.more")}>
      ${told.host ? row("door", t("pad.bar.mode"), () => mode(held)) : nothing}
      ${placesOf(now).map((place) => named(place, held))}
    </nav>`,
  );
}

function mode({ remote }: Held): void {
  remote.open(null);
  remote.show({ is: "mode", until: null });
}

/** A place is named once its words are here. */
function named(place: Place, { remote, late }: Held): TemplateResult | typeof nothing {
  if (!late.get(place) && !late.failed(place)) return nothing;
  const name = t(place.words);
  return name === place.words ? nothing : row(place.icon, name, () => remote.open(place.id));
}

function row(sign: IconId, name: string, open: () => void): TemplateResult {
  return html`<button type="button" class="place" @click=${open}>${icon(sign)}<span>${name}</span></button>`;
}
