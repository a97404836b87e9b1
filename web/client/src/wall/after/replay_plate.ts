/** The plate that says that the wall shows what was, how much faster, and of which minute. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, t } from "../../lib/i18n";
import type { WallView } from "../view";

/** Nothing when the wall shows what is. */
export function replayPlate({ state, now }: WallView): TemplateResult | typeof nothing {
  if (!state.replay || state.when.closed_at !== null) return nothing;
  return html`<p class="replayed"><b>${t("wall.replay", { n: state.replay.speed })}</b><span>${hour(now)}</span></p>`;
}
