/** The replay, for its host: three paces, and a stop. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, many, t } from "../../lib/i18n";
import { button } from "../button";
import type { Desk } from "../desk";

const SPEEDS = [10, 30, 60] as const;
const MINUTE = 60_000;

export function replay(desk: Desk): TemplateResult {
  const { replay: shown } = desk.shared;
  const show = (speed: number, words: string, look = "") =>
    button(
      desk,
      `replay:${speed}`,
      words,
      () => void desk.ask(`replay:${speed}`, { c: "show_replay", speed }),
      {
        look,
      },
    );
  const on = shown !== null && plays(desk);
  return html`<section class="replay"><h2>${t("after.replay")}</h2>
    <p class="lead">${t("after.replay.told")}</p>
    ${on ? html`<p role="status">${t("after.replay.on", { n: shown.speed, hour: hour(shown.at) })}</p>` : nothing}
    <div class="paces">${SPEEDS.map(
      (speed) =>
        html`<div>${show(speed, t("after.replay.play", { n: speed }))}<small>${lasts(desk, speed)}</small></div>`,
    )}</div>
    ${on ? show(0, t("after.replay.stop"), "wide") : nothing}</section>`;
}

/** Breaks are cut short on the wall: it may be over a little before. */
function plays({ shared: { replay: shown, when }, now }: Desk): boolean {
  if (!shown) return false;
  const length = (when.closed_at ?? 0) - (when.started_at ?? 0);
  return (now - shown.at) * shown.speed < length;
}

function lasts({ shared: { when } }: Desk, speed: number): string {
  const length = (when.closed_at ?? 0) - (when.started_at ?? 0);
  const minutes = Math.round(length / speed / MINUTE);
  return minutes > 0 ? many("after.replay.lasts", minutes) : t("after.replay.brief");
}
