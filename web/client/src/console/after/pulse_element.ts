/** <console-pulse>: the floor's pulse for its host, as soon as five have given it; counts, never who. */
import { html, type TemplateResult } from "lit";
import { PulseFollower } from "../../figures/pulse_follower";
import { number, t } from "../../lib/i18n";

class ConsolePulse extends PulseFollower {
  protected override render(): TemplateResult {
    const { answers, energy, again } = this.pulse;
    if (answers === 0)
      return html`<h2>${t("after.pulse")}</h2><p class="lead">${t("after.pulse.waiting")}</p>`;
    return html`<h2>${t("after.pulse")}</h2>
      <p><b>${t("after.pulse.energy", { n: number(energy / 10) })}</b>. ${t("after.pulse.again", { yes: again, n: answers })}.</p>`;
  }
}
customElements.define("console-pulse", ConsolePulse);
