/** <floor-ranks>: the few ranks that are shown. Rows slide to their new place; there is no last one. */
import { html, LitElement, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { still } from "../../facade/motion";
import { t } from "../../lib/i18n";
import type { Rank } from "../../lib/protocol";
import { figure, LONG } from "../words";

const SLIDE_MS = 300;

export class RanksElement extends LitElement {
  static override properties = { ranks: { attribute: false } };

  declare ranks: readonly Rank[];
  #tops = new Map<string, number>();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    this.#tops = this.#measure();
  }

  protected override render(): TemplateResult {
    return html`<ol class="ranks" aria-label=${t("wall.ranks")}>
      ${repeat(this.ranks, (one) => one.rep, row)}
    </ol>`;
  }

  protected override updated(): void {
    if (still() || this.#tops.size === 0) return;
    const now = this.#measure();
    for (const row of this.#rows()) {
      const [before, after] = [this.#tops.get(row.id), now.get(row.id)];
      if (before === undefined || after === undefined || before === after) continue;
      row.animate([{ transform: `translateY(${before - after}px)` }, { transform: "none" }], {
        duration: SLIDE_MS,
        easing: "cubic-bezier(.2, .8, .2, 1)",
      });
    }
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll("li")];
  }

  #measure(): Map<string, number> {
    return new Map(this.#rows().map((row) => [row.id, row.offsetTop]));
  }
}

function row({ rep, rank, name, points }: Rank): TemplateResult {
  return html`<li id=${`rank-${rep}`}>
    <span class="plate">${rank}</span>
    <span class="name ${name.length > LONG ? "long" : ""}">${name}</span>
    <span class="pts">${figure(points)}<span class="visually-hidden"> ${t("wall.points")}</span></span>
  </li>`;
}

customElements.define("floor-ranks", RanksElement);
