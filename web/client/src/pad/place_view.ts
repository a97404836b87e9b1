/** A place as it lies over the pad, or stands on it: what it shows, or that it is still on its way. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { modal } from "./modal";
import type { Place } from "./place";
import { PLACES, placeOf } from "./places";
import "./over.css";

export { PLACES } from "./places";

/** What takes the whole glass until it is left. */
export function opened(now: Glance, held: Held): TemplateResult | typeof nothing {
  const place = placeOf(held.remote.panel);
  if (!place) return nothing;
  return held.late.get(place)?.panel(now, held) ?? onItsWay(place, held);
}

function onItsWay(place: Place, { remote, late }: Held): TemplateResult {
  const name = t(place.words);
  const title = name === place.words ? t("pad.bar.more") : name;
  const failed = late.failed(place);
  return modal(
    "ask",
    title,
    () => remote.open(null),
    html`<h2>${title}</h2>
      <p>${t(failed ? "pad.place.failed" : "ui.loading")}</p>
      ${failed ? html`<button type="button" class="button wide" @click=${() => (late.stuck(place) ? void remote.session.renew() : late.again(place))}>${t("pad.place.again")}</button>` : nothing}
      <button type="button" class="button quiet" @click=${() => remote.open(null)}>${t("pad.back")}</button>`,
  );
}

/** Where no key stands: what the sprint offers now, open or one tap away. */
export function fronts(now: Glance, held: Held): TemplateResult[] {
  return PLACES.filter((place) => place.front?.(now)).map((place) => front(place, now, held));
}

function front(place: Place, now: Glance, held: Held): TemplateResult {
  const part = held.late.get(place);
  if (part?.face) return part.face(now, held);
  const name = t(place.words);
  if (name === place.words) return html``;
  return html`<button type="button" class="button wide" @click=${() => held.remote.open(place.id)}>
    ${icon(place.icon)}${name}
  </button>`;
}
