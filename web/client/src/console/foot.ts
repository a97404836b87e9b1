/** The console's foot: the other language, and the sheet of paper for the day the power is out. */
import { html, type TemplateResult } from "lit";
import { locale, t } from "../lib/i18n";
import type { Desk } from "./desk";

export function foot({ page }: Desk): TemplateResult {
  const other = locale() === "fr" ? "en" : "fr";
  return html`<footer class="foot">
    <a href=${page.languages[other]} hreflang=${other} lang=${other}>${other === "en" ? "English" : "Français"}</a>
    <a href=${page.urls.paper} target="_blank">${t("console.paper")}</a>
    ${page.urls.home ? "" : html`<form method="post" action="/signout"><button class="button quiet">${t("console.leave")}</button></form>`}
  </footer>`;
}
