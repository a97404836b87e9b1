/** The sprint by five minutes, drawn: bells, doors in the paint of their hour, windows, and a light for each meeting. */
import { html, type TemplateResult } from "lit";
import { hour, number, t } from "../lib/i18n";
import { vars } from "../wall/parts/vars";
import { hours, type Lane, type Timeline } from "./timeline";

/** What all lanes share of the height, in units of their holder; a lane is never lower than its label. */
const ROOM = 52;
const LEAST = 5.4;
const TALLEST_CELL = 5;
/** Under that height a cell and the gap above it would be one grey. */
const CELL_SEEN = 1.2;

/** Hidden from assistive technology, which reads the table beside it. */
export function lanes(drawn: Timeline): TemplateResult {
  const unit = unitOf(drawn.lanes);
  const size = { "--unit": unit, "--slots": drawn.slots, "--gap": unit < CELL_SEEN ? 0 : 1 };
  return html`<div class="lanes" aria-hidden="true" ${vars(size)}>
    ${drawn.lanes.map((lane) => row(lane, unit))}
    <ol class="hours">${hours(drawn).map(({ slot, at }) => html`<li ${vars({ "--at": slot + 1 })}>${hour(at)}</li>`)}</ol>
  </div>`;
}

/** One unit for all lanes, as tall as the room allows. */
export function unitOf(all: readonly Lane[]): number {
  let unit = TALLEST_CELL;
  for (let tries = 0; tries < all.length; tries++) {
    const low = all.filter((lane) => lane.most * unit <= LEAST);
    const tall = all.filter((lane) => lane.most * unit > LEAST).reduce((sum, lane) => sum + lane.most, 0);
    if (tall > 0) unit = Math.min(unit, (ROOM - low.length * LEAST) / tall);
  }
  return unit;
}

function row({ name, total, most, counts }: Lane, unit: number): TemplateResult {
  return html`<div class="lane of-${name}" ${vars({ "--tall": Math.max(most * unit, LEAST) })}>
    <p><b>${number(total)}</b><span>${t(`after.lane.${name}`)}</span></p>
    <ol>${counts.map((n, i) => html`<li><i ${vars({ "--n": n, "--i": i })}></i></li>`)}</ol>
  </div>`;
}
