/** <floor-pulse>: the floor's energy as five windows, and how many would do it again; an invitation until five have answered. */
import { html, type TemplateResult } from "lit";
import type { Pulse } from "../../figures/pulse";
import { PulseFollower } from "../../figures/pulse_follower";
import { number, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import { vars } from "../parts/vars";

const WINDOWS = [1, 2, 3, 4, 5] as const;

class PulseElement extends PulseFollower {
  protected override render(): TemplateResult {
    return drawPulse(this.pulse);
  }
}

function drawPulse({ answers, energy, again }: Pulse): TemplateResult {
  if (answers === 0)
    return html`<section class="pulse asked">
      <h3>${icon("phone")}${t("after.pulse.asked")}</h3>
      <p>${t("after.pulse.questions")}</p>
      <small>${t("after.pulse.few")}</small>
    </section>`;
  const words = t("after.pulse.energy", { n: number(energy / 10) });
  return html`<section class="pulse">
    <h3>${icon("phone")}${t("after.pulse")}</h3>
    <ol class="panes" aria-hidden="true">
      ${WINDOWS.map((n) => html`<li><i ${vars({ "--lit": `${Math.round(100 * lit(energy / 10, n))}%` })}></i></li>`)}
    </ol>
    <p>${words}</p>
    <p class="again">${t("after.pulse.again", { yes: again, n: answers })}</p>
  </section>`;
}

/** How much of the nth window is lit at that average. */
export function lit(average: number, nth: number): number {
  return Math.min(1, Math.max(0, average - (nth - 1)));
}

customElements.define("floor-pulse", PulseElement);
