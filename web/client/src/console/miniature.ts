/** The wall, small: what the room sees, without a name. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { Facade } from "../facade/facade";
import { many, number, t } from "../lib/i18n";
import type { SharedState } from "../lib/protocol";

const LEAST_ROOM = 6;

export class Miniature extends LitElement {
  static override properties = { shared: { attribute: false }, status: { attribute: false } };
  declare shared: SharedState | null;
  declare status: string;
  #facade: Facade | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.shared) return nothing;
    const { doors, meetings } = this.shared.totals;
    return html`<div class="mini">
      <p class="cap"><b class="n">${number(doors)}</b><span>${many("console.doors", doors)}</span>
        ${meetings ? html`<span class="y">${many("console.meetings", meetings)}</span>` : nothing}</p>
      <div class="fa"><canvas aria-hidden="true"></canvas></div>
      <p class="st"><span>${t("console.mini")}</span><span>${this.status}</span></p>
    </div>`;
  }

  protected override updated(): void {
    const canvas = this.querySelector("canvas");
    if (!canvas || !this.shared) return;
    const options = {
      strip: this.shared.strip,
      room: spare(this.shared),
      plateEvery: 1e6,
      onlyPlate: 1e6,
      animate: true,
    };
    if (this.#facade?.canvas === canvas) this.#facade.set(options);
    else this.#facade = new Facade(canvas, options);
  }
}
customElements.define("floor-miniature", Miniature);

/** The building is as tall as what is expected, and always has a few doors to come. */
function spare({ goal, strip, totals }: SharedState): number {
  return Math.max(LEAST_ROOM, goal.expected_doors - totals.doors) - (strip.length ? 1 : 0);
}

/** The miniature with whether anybody shows the wall. */
export function miniature(shared: SharedState, status: string): TemplateResult {
  return html`<floor-miniature .shared=${shared} .status=${status}></floor-miniature>`;
}
