/** « Ce téléphone »: the hand that holds it, its light, its language; remembered here and nowhere else. */
import { html, type TemplateResult } from "lit/html.js";
import { chooseHand, type Hand, hand } from "../lib/hand";
import { locale, t } from "../lib/i18n";
import { choose, chosen, type Theme } from "../lib/theme";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { panel as page } from "./panel";

const HANDS: readonly Hand[] = ["right", "left"];
const LIGHTS: readonly (Theme | null)[] = [null, "dark", "light", "black", "white"];

export function panel(_: Glance, { remote, page: { languages } }: Held): TemplateResult {
  const other = locale() === "fr" ? "en" : "fr";
  const again = (change: () => void) => () => {
    change();
    remote.changed();
  };
  return page(
    t("phone.place"),
    remote,
    html`${choices(
      t("phone.hand"),
      HANDS.map((one) => [t(`phone.hand.${one}`), hand() === one, again(() => chooseHand(one))]),
    )}
      ${choices(
        t("phone.light"),
        LIGHTS.map((one) => [
          t(`phone.light.${one ?? "system"}`),
          chosen() === one,
          again(() => choose(one)),
        ]),
      )}
      <a class="button wide" lang=${other} hreflang=${other} href=${languages?.[other] ?? "#"}>${t(`ui.${other}`)}</a>
      <p class="hint">${t("phone.told")}</p>`,
  );
}

function choices(legend: string, all: (readonly [string, boolean, () => void])[]): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="chips">
      ${all.map(
        ([name, on, choose]) =>
          html`<button type="button" class="chip" aria-pressed=${on} @click=${choose}>${name}</button>`,
      )}
    </div>
  </fieldset>`;
}
