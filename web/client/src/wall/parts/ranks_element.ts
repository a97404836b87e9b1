/** <floor-ranks>: the few ranks that are shown. Rows slide to their new place; there is no last one. */
import { html, LitElement, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { still } from "../../facade/motion";
import { t } from "../../lib/i18n";
import type { Rank } from "../../lib/protocol";
import { figure, LONG } from "../words";

const SLIDE_MS = 300;

class RanksElement extends LitElement {
  static override properties = { ranks: { attribute: false } };

  declare ranks: readonly Rank[];
  #places = new Map<string, number>();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<ol class="ranks" aria-label=${t("wall.ranks")}>
      ${repeat(this.ranks, (one) => one.rep, row)}
    </ol>`;
  }

  /** Rows are of one height: how far one slides is known without laying anything out. */
  protected override updated(): void {
    const before = this.#places;
    this.#places = new Map(this.ranks.map((one, i) => [one.rep, i]));
    if (still() || before.size === 0) return;
    for (const row of this.querySelectorAll("li")) {
      const [from, to] = [before.get(row.dataset["rep"] ?? ""), this.#places.get(row.dataset["rep"] ?? "")];
      if (to === undefined || from === to || !row.animate) continue;
      const start = from === undefined ? { opacity: 0 } : { transform: slid(from - to) };
      row.animate([start, { transform: "none" }], {
        duration: SLIDE_MS,
        easing: "cubic-bezier(.2, .8, .2, 1)",
      });
    }
  }
}

/** A row and the gap under it, as the style sheet has them. */
function slid(rows: number): string {
  return `translateY(calc(${rows} * (100% + .5 * var(--u))))`;
}

function row({ rep, rank, name, points }: Rank): TemplateResult {
  return html`<li data-rep=${rep}>
    <span class="plate">${rank}</span>
    <span class="name ${name.length > LONG ? "long" : ""}">${name}</span>
    <span class="pts">${figure(points)}<span class="visually-hidden"> ${t("wall.points")}</span></span>
  </li>`;
}

customElements.define("floor-ranks", RanksElement);
