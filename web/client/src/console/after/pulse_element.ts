/** <console-pulse>: the floor's pulse for its host, as soon as five have given it; counts, never who. */
import { html, LitElement, type TemplateResult } from "lit";
import { followPulse, NOTHING, type Pulse } from "../../figures/pulse";
import { number, t } from "../../lib/i18n";

export class ConsolePulse extends LitElement {
  static override properties = { sprint: { attribute: false }, pulse: { state: true } };
  declare sprint: number | string;
  declare pulse: Pulse;
  #leave: () => void = () => undefined;

  constructor() {
    super();
    this.pulse = NOTHING;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = followPulse(this.sprint, (pulse) => {
      this.pulse = pulse;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override render(): TemplateResult {
    const { answers, energy, again } = this.pulse;
    if (answers === 0)
      return html`<h2>${t("after.pulse")}</h2><p class="lead">${t("after.pulse.waiting")}</p>`;
    return html`<h2>${t("after.pulse")}</h2>
      <p><b>${t("after.pulse.energy", { n: number(energy / 10) })}</b>. ${t("after.pulse.again", { yes: again, n: answers })}.</p>`;
  }
}
customElements.define("console-pulse", ConsolePulse);
