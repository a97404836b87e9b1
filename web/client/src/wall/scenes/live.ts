/** Calling: the number on the roof, the building, the gable beside it, the street below. */
import { html, type TemplateResult } from "lit";
import { building } from "../parts/building";
import { gable } from "../parts/gable";
import { sign } from "../parts/sign";
import { street } from "../parts/street";
import type { WallView } from "../view";

export function live(view: WallView): TemplateResult {
  return html`<div class="live">
    <section class="stage">${sign(view.state)} ${building(view.state)}</section>
    ${street(view)} ${gable(view)}
  </div>`;
}
