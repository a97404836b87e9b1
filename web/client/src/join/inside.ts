/** Past the form: waiting for the host to open, the card to read once, and the seat that was taken back. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { cardFace } from "../pad/card_panel";
import type { Seat, Visit } from "./visit";

export function waiting(visit: Visit, seat: Seat | null): TemplateResult {
  return html`<section class="join" role="status">
    <p class="kicker">${visit.sprint.title}</p>
    ${seat ? html`<p class="me"><i class="bell bell-${seat.colour}"></i><span><b>${seat.name}</b></span></p>` : nothing}
    <h1>${t("face.stopped.pending")}</h1>
    <p class="lead">${t("face.stopped.pending.told")}</p>
    ${seat?.card ? html`<h2>${t("card.title")}</h2>${cardFace(seat.card)}` : nothing}
  </section>`;
}

export function firstCard(seat: Seat, go: () => void): TemplateResult {
  return html`<section class="join">
    <h1>${t("join.in", { name: seat.name })}</h1>
    ${seat.card ? cardFace(seat.card) : nothing}
    <div class="acts">
      <button type="button" class="button main wide" @click=${go}>${t("card.go")}</button>
      <button type="button" class="button quiet wide" @click=${go}>${t("join.card.later")}</button>
    </div>
  </section>`;
}

export function removed(): TemplateResult {
  return html`<section class="join">
    <h1>${t("face.stopped.removed")}</h1>
    <p class="lead">${t("face.stopped.removed.told")}</p>
  </section>`;
}
