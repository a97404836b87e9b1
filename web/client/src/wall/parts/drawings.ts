/** The wall's few drawings: the roof whose cornice fills, an open door. */
import { html, svg, type TemplateResult } from "lit";

const SEAMS = Array.from({ length: 33 }, (_, i) => 30 + i * 29.4)
  .map((x) => `M${x.toFixed(1)} 0L${(x + (x - 500) * 0.008).toFixed(1)} 26`)
  .join("");

/** The cornice counts up to the doors that the sprint expects; notches at 25, 50 and 75 %. */
export function roof(share: number, notches = true): TemplateResult {
  return html`<svg class="roof" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
    <path class="zinc" d="M12 0H988L996 26H4Z" />
    <path class="seams" d=${SEAMS} />
    <path class="track" d="M0 26H1000V36H0Z" />
    <path class="filled" d=${`M0 26H${Math.round(share * 1000)}V36H0Z`} />
    ${notches ? svg`<path class="notches" d="M248.500 26h3v10h-3zM498.500 26h3v10h-3zM748.500 26h3v10h-3z" />` : ""}
    <path class="ledge" d="M6 36H994V40H6Z" />
  </svg>`;
}

export function openDoor(): TemplateResult {
  return html`<svg class="opendoor" viewBox="0 0 72 100" aria-hidden="true">
    <path class="bay" d="M0 0h72v100H0z" />
    <path class="light" d="M32 3.5H68V98H32z" />
    <path class="transom" d="M32 18h36v3H32zM48.500 4h3v15h-3z" />
    <path class="leaf" d="M31 22 5 14v86l26-3z" />
    <path class="panel" d="m25 29-13-3.500V54l13 1.500zM25 62l-13-.5V90l13-2z" />
  </svg>`;
}
