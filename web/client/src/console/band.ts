/** What the host must know now, above everything: the link, a refusal, a gap, a mirrored console. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, many, t } from "../lib/i18n";
import { type IconId, icon } from "../lib/icons";
import type { Link } from "../lib/session";
import { button, opener } from "./button";
import type { Desk } from "./desk";
import { extendTo } from "./extend";
import { end } from "./phase";
import { why } from "./refusal";

const MINUTE = 60_000;
const band = (
  sign: IconId,
  words: TemplateResult | string,
  act: TemplateResult | typeof nothing,
  look = "",
): TemplateResult => html`<div class="band-line ${look}">${icon(sign)}<p>${words}</p>${act}</div>`;

/** The link, as it is. A command asked meanwhile waits and is sent once. */
export function linkBand(link: Link, takeOver: () => void, signin: string): TemplateResult | typeof nothing {
  const since = { hour: hour(link.dataAt || link.since) };
  switch (link.state) {
    case "lost":
      return band("link_lost", t("console.link.lost", since), nothing, "ink");
    case "behind":
      return band("link_lost", t("console.link.behind"), nothing, "ink");
    case "elsewhere":
      return band("screen", t("console.link.elsewhere"), opener(t("console.link.here"), takeOver), "ink");
    case "signed_out":
      return band(
        "key",
        t("console.link.signed_out"),
        html`<a class="button" href=${signin}>${t("console.link.signin")}</a>`,
        "ink",
      );
    default:
      return nothing;
  }
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
export function gapBand(
  desk: Desk,
  seen: (since: number) => boolean,
  forget: (since: number) => void,
): TemplateResult | typeof nothing {
  const { gap } = desk.lead;
  const from = end(desk.shared.when);
  if (!gap || from === null || seen(gap.since)) return nothing;
  const minutes = Math.max(1, Math.round((gap.until - gap.since) / MINUTE));
  const until = from + (gap.until - gap.since);
  const give = async () => {
    await extendTo(desk, until);
    if (desk.asking.refused?.target !== `extend:${until}`) forget(gap.since);
  };
  const acts = html`<span class="acts-line">${button(desk, `extend:${until}`, many("console.gap.extend", minutes), () => void give())}
    ${opener(t("console.gap.no"), () => forget(gap.since), { look: "quiet" })}</span>`;
  return band("clock", t("console.gap", { since: hour(gap.since), until: hour(gap.until) }), acts);
}

/** The console shows more than the wall: say so when it fills a screen. */
export const mirrorBand = (mirrored: boolean, put: () => void): TemplateResult | typeof nothing =>
  mirrored ? band("screen", t("console.mirror"), opener(t("console.ok"), put, { look: "quiet" })) : nothing;
