/** The moments that take the whole wall over for a few seconds, each with what it draws. */
import type { TemplateResult } from "lit";
import type { Moment } from "../lib/protocol";
import { veiled } from "./scene";
import { takeover } from "./scenes/takeover";
import type { WallView } from "./view";

type Draw<M extends Moment> = (moment: M, view: WallView) => TemplateResult;
type Drawn = { readonly [K in Moment["type"]]?: Draw<Extract<Moment, { type: K }>> };

const TAKEOVERS: Drawn = {
  // One that waited for its turn may come after the freeze.
  meeting: (moment, { state }) =>
    takeover(veiled(state) ? { ...moment, name: "" } : moment, state.totals.doors),
};

export function takesOver(moment: Moment): boolean {
  return TAKEOVERS[moment.type] !== undefined;
}

export function drawTakeover(moment: Moment, view: WallView): TemplateResult | null {
  const draw = TAKEOVERS[moment.type] as Draw<Moment> | undefined;
  return draw?.(moment, view) ?? null;
}
