/** What the host must know now, above everything: the link, a refusal, a gap, a mirrored console. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, many, t } from "../lib/i18n";
import { type IconId, icon } from "../lib/icons";
import type { Link } from "../lib/session";
import { button, opener } from "./button";
import type { Desk } from "./desk";
import { type Dealt, lost } from "./gap";
import type { ConsolePage } from "./page_data";
import { end } from "./phase";
import { why } from "./refusal";

const MINUTE = 60_000;
const band = (
  sign: IconId,
  words: TemplateResult | string,
  act: TemplateResult | typeof nothing,
  look = "",
): TemplateResult => html`<div class="band-line ${look}">${icon(sign)}<p>${words}</p>${act}</div>`;

/** The link, as it is; `ahead`: how far the server's clock, which the head tells, runs before this device's. */
export function linkBand(
  link: Link,
  takeOver: () => void,
  page: ConsolePage,
  ahead: number,
): TemplateResult | typeof nothing {
  const since = { hour: hour((link.dataAt || link.since) + ahead) };
  switch (link.state) {
    case "lost":
      return band("link_lost", t("console.link.lost", since), nothing, "ink");
    case "behind":
      return band("link_lost", t("console.link.behind"), nothing, "ink");
    case "elsewhere":
      return band("screen", t("console.link.elsewhere"), opener(t("console.link.here"), takeOver), "ink");
    case "signed_out":
      return band("key", t("console.link.signed_out"), wayBack(page), "ink");
    default:
      return nothing;
  }
}

/** The password is the team's own host's: who was invited asks for another code. */
function wayBack({ urls }: ConsolePage): TemplateResult {
  return urls.home
    ? html`<a class="button" href="/signin?next=${encodeURIComponent(location.pathname)}">${t("console.link.signin")}</a>`
    : html`<a class="button" href="/h">${t("console.link.invited")}</a>`;
}

/** A refusal in a sentence; what was typed stays where it is. */
export function refusalBand(desk: Desk): TemplateResult | typeof nothing {
  const { refused } = desk.asking;
  if (!refused) return nothing;
  return html`<div role="alert">${band(
    "warning",
    t("console.refused", { why: why(refused.answer) }),
    opener(t("console.ok"), () => desk.asking.forget()),
    "ink",
  )}</div>`;
}

/** The server could not be reached for a while: offer to give that time back. */
export function gapBand(desk: Desk, dealt: Dealt): TemplateResult | typeof nothing {
  const { gap } = desk.lead;
  const from = end(desk.shared.when);
  const missing = lost(gap, desk.shared.when);
  const paused = desk.shared.when.phase === "paused"; // an end is moved once the clock runs again
  if (!gap || from === null || !missing || paused || dealt.has(gap)) return nothing;
  const until = from + missing;
  const put = () => {
    dealt.add(gap);
    desk.redraw();
  };
  const give = async () => {
    if (await desk.ask(`extend:${until}`, { c: "extend", until })) put();
  };
  const words = many("console.gap.extend", Math.max(1, Math.round(missing / MINUTE)));
  const acts = html`<span class="acts-line">${button(desk, `extend:${until}`, words, () => void give())}
    ${opener(t("console.gap.no"), put, { look: "quiet" })}</span>`;
  return band("clock", t("console.gap", { since: hour(gap.since), until: hour(gap.until) }), acts);
}

/** The log came back from a backup: what phones have given back since, and what only the host can do again. */
export function restoredBand(desk: Desk, dealt: Dealt): TemplateResult | typeof nothing {
  const { restored } = desk.lead;
  if (!restored || desk.shared.when.final_at !== null || dealt.has({ since: restored.at })) return nothing;
  const [hourTo, phones, calls] = [hour(restored.to), restored.phones, restored.calls];
  const put = () => {
    dealt.add({ since: restored.at });
    desk.redraw();
  };
  const said = t("console.restored", {
    hour: hourTo,
    phones: many("console.restored.phones", phones),
    calls: many("console.restored.calls", calls),
  });
  const words = html`<b role="status">${said}</b> ${t("console.restored.how", { hour: hourTo })}`;
  return band("warning", words, opener(t("console.ok"), put, { look: "quiet" }));
}

/** The console shows more than the wall: say so when it fills a screen. */
export const mirrorBand = (mirrored: boolean, put: () => void): TemplateResult | typeof nothing =>
  mirrored ? band("screen", t("console.mirror"), opener(t("console.ok"), put, { look: "quiet" })) : nothing;
