/** Calling: the number on the roof, the building, the gable beside it, the street below. */
import { html, type TemplateResult } from "lit";
import { gameOf } from "../game";
import { building } from "../parts/building";
import { gable } from "../parts/gable";
import { sign } from "../parts/sign";
import { street } from "../parts/street";
import type { WallView } from "../view";

export function live(view: WallView): TemplateResult {
  return html`<div class="live">
    <section class="stage">${sign(view.state)} ${stage(view)}</section>
    ${street(view)} ${gable(view)}
  </div>`;
}

function stage(view: WallView): TemplateResult {
  return gameOf(view.state)?.stage?.(view) ?? building(view.state);
}
