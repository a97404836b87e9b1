/** What is on the wall under an objection, to be voted for: one vote, changed by another tap. */

import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Card, Lintel, MyWarmup } from "../../lib/protocol";

interface Voting {
  mine: MyWarmup | null;
  open: boolean;
  /** The vote as this phone keeps it, before the floor has told. */
  chosen: string | undefined;
  vote(answer: string): void;
}

export function votes({ objection, cards }: Lintel, voting: Voting): TemplateResult {
  if (cards.length === 0) return html`<p class="none">${t("warmup.votes.none")}</p>`;
  const name = `vote-${objection}`;
  return html`<fieldset class="votes">
    <legend>${t(voting.open ? "warmup.votes" : "warmup.votes.ended")}</legend>
    ${repeat(
      cards,
      (card) => card.id,
      (card) => one(card, name, voting),
    )}
  </fieldset>`;
}

function one(card: Card, name: string, { mine, open, chosen, vote }: Voting): TemplateResult {
  const own = mine?.written.some(({ answer }) => answer === card.id) ?? false;
  const told = [
    card.name,
    card.votes > 0 ? many("warmup.count", card.votes) : "",
    own ? t("warmup.own") : "",
  ];
  return html`<label class="vote ${card.kept ? "in-book" : ""}">
    <input type="radio" name=${name} .checked=${card.id === chosen} ?disabled=${own || !open} @change=${() => vote(card.id)} />
    <span><b dir="auto">${card.text}</b><small>${told.filter(Boolean).join(" · ")}${card.kept ? html` <i>${icon("book")}${t("warmup.kept")}</i>` : nothing}</small></span>
  </label>`;
}
