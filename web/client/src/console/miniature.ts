/** What the room sees, small: the very scene of the wall, with whether anybody shows it. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { many, number, t } from "../lib/i18n";
import type { Desk } from "./desk";
import { canStage, Stage } from "./stage";

class Miniature extends LitElement {
  static override properties = { desk: { attribute: false }, status: { attribute: false } };
  declare desk: Desk | null;
  declare status: string;
  #stage: Stage | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.desk) return nothing;
    const { doors, meetings } = this.desk.shared.totals;
    const told = `${number(doors)} ${many("console.doors", doors)}${meetings ? `, ${many("console.meetings", meetings)}` : ""}`;
    return html`<figure class="mini">
      <div class="seen" role="img" aria-label=${t("console.mini.label", { told })} inert></div>
      ${canStage() ? nothing : html`<p class="cap">${told}</p>`}
      <figcaption class="st"><span>${t("console.mini")}</span><span>${this.status}</span></figcaption>
    </figure>`;
  }

  protected override updated(): void {
    const box = this.querySelector<HTMLElement>(".seen");
    if (!box || !this.desk || !canStage()) return;
    this.#stage ??= new Stage(box);
    this.#stage.draw(this.desk);
  }
}
customElements.define("floor-miniature", Miniature);

export const miniature = (desk: Desk, status: string): TemplateResult =>
  html`<floor-miniature .desk=${desk} .status=${status}></floor-miniature>`;
