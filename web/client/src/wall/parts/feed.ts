/** The pulses: a call that somebody picked up, told in a breath. Named only where the rep chose it. */
import { html, type TemplateResult } from "lit";
import { hour, t } from "../../lib/i18n";
import { type IconId, icon } from "../../lib/icons";
import type { Pulse } from "../../lib/protocol";
import type { Warm } from "../pulses";
import type { Cheering } from "../support/applause";
import { handsOf } from "../support/hands";
import { named } from "../words";

const ICONS: Readonly<Record<string, IconId>> = {
  gatekeeper_block: "gatekeeper_block",
  gatekeeper_absent: "gatekeeper_block",
  gatekeeper_info: "gatekeeper_block",
  wrong_person: "phone",
  hung_up: "hung_up",
  hung_up_early: "hung_up",
  refusal: "not_interested",
  opposition: "not_interested",
  callback: "callback",
  send_info: "send",
  interested: "talk",
  referral: "referral",
  off_target: "check",
  meeting: "meeting",
};

export function feed(pulses: readonly Warm[], cheers: Cheering): TemplateResult {
  return html`<ul class="feed" aria-label=${t("wall.feed")}>
    ${pulses.map(
      // No repeat(): it leaves a comment behind for each one that goes, all day.
      ({ pulse, age }) =>
        html`<li class=${`age-${age}`}>${icon(iconOf(pulse))}<span>${told(pulse)}</span>${handsOf(cheers, pulse.id)}</li>`,
    )}
  </ul>`;
}

function iconOf({ kind, talked }: Pulse): IconId {
  return kind === "refusal" && talked ? "argued_refusal" : (ICONS[kind] ?? "phone");
}

/** A do-not-call is told as any other no: it is nobody's affair on a wall. */
function told(pulse: Pulse): TemplateResult | string {
  const kind = pulse.kind === "opposition" ? "refusal" : pulse.kind;
  const key = kind === "refusal" && pulse.talked ? "wall.pulse.argued" : `wall.pulse.${kind}`;
  if (kind === "meeting" && !pulse.name) return t("wall.pulse.meeting", { hour: hour(pulse.at) });
  return pulse.name ? named(`${key}.named`, pulse.name) : t(key);
}
