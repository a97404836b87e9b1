/** The work area while people call: the ledger, its corrections, the people; one at a time. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Desk, Shelf } from "./desk";
import { ledger } from "./ledger";
import { guests, inside } from "./people";

export function shelves(desk: Desk): TemplateResult {
  const { corrections, reviews } = desk.lead;
  const words: Record<Shelf, string> = {
    ledger: t("console.shelf.ledger"),
    corrections: t("console.shelf.corrections", { n: corrections + reviews }),
    people: t("console.shelf.people", { n: inside(desk.lead).length }),
  };
  return html`<div class="shelves" role="group" aria-label=${t("console.shelves")}>
      ${(Object.keys(words) as Shelf[]).map(
        (
          shelf,
        ) => html`<button type="button" class=${shelf === desk.shelf ? "on" : ""} aria-pressed=${shelf === desk.shelf ? "true" : "false"}
          @click=${() => desk.show(shelf)}>${words[shelf]}${shelf === "corrections" && reviews ? html`<i>${reviews}</i>` : nothing}</button>`,
      )}
    </div>
    <h2 class="visually-hidden">${words[desk.shelf]}</h2>
    ${desk.shelf === "people" ? guests(desk) : html`<p class="lead">${t("console.ledger.how")}</p>${ledger(desk, desk.shelf === "corrections")}`}`;
}
