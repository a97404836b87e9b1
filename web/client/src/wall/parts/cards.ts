/** The one card of the gable: the landing just reached, a pause, the same door, or the next landing. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, number, t } from "../../lib/i18n";
import { HEAD_ICONS, type IconId, icon } from "../../lib/icons";
import type { Echo, Head, Milestone } from "../../lib/protocol";
import { isShare, next } from "../landings";
import { veiled } from "../scene";
import type { WallView } from "../view";

type CardSize = "echo" | "echo+objection" | "landing" | "next";

interface Card {
  readonly size: CardSize;
  readonly body: TemplateResult;
}

/** News first; what is always true last. Null when there is nothing to say. */
export function card(view: WallView): Card | null {
  const { state, now, landing } = view;
  if (state.when.phase === "paused") return { size: "echo", body: pause() };
  if (landing) return { size: "landing", body: reached(landing) };
  if (state.echo && now < state.echo.until) return sameDoor(state.echo);
  const body = ahead(view) ?? latest(view) ?? said(view);
  return body && { size: "next", body };
}

function ahead({ state }: WallView): TemplateResult | null {
  const landing = next(state.goal, state.totals.doors);
  if (!landing) return null;
  const doors = t("wall.landing.doors", { n: number(landing.doors) });
  return drawn("tip", "stairs", t(`wall.landing.next.${landing.share}`), doors);
}

function latest({ state }: WallView): TemplateResult | null {
  const last = state.opened.at(-1);
  if (!last) return null;
  const name = veiled(state) ? "" : last.name;
  return drawn("tip", "meeting", t("wall.latest"), name ? `${name}, ${hour(last.at)}` : hour(last.at));
}

function said({ state }: WallView): TemplateResult | null {
  const [top] = state.heard;
  if (!top || top.objection === "other") return null;
  return drawn("tip", "objection", t("wall.heard"), t(`objection.${top.objection}`));
}

function sameDoor(echo: Echo): Card {
  const times = echo.count === 2 ? t("wall.twice") : t("wall.times", { n: number(echo.count) });
  const said = echo.objection && echo.objection !== "other" ? t(`objection.${echo.objection}`) : "";
  const headline = t("wall.echo.line", { head: t(`wall.echo.${echo.head}`), times });
  const look = echo.head === "front_desk" ? "gate" : "";
  return {
    size: said ? "echo+objection" : "echo",
    body: drawn(look, HEAD_ICONS[echo.head as Head] ?? "door", t("wall.echo"), headline, said),
  };
}

function reached({ per_mille, doors }: Milestone): TemplateResult {
  const share = isShare(per_mille) ? per_mille : 1000;
  return drawn(
    "enamel",
    "stairs",
    t("wall.landing"),
    t(`wall.landing.${share}`),
    t("wall.landing.doors", { n: number(doors) }),
  );
}

function pause(): TemplateResult {
  return drawn("tip", "pause", t("wall.paused.kick"), t("wall.paused"));
}

function drawn(look: string, sign: IconId, kick: string, headline: string, more = ""): TemplateResult {
  return html`<section class="same ${look}">
    ${icon(sign)}
    <p>${kick}<strong>${headline}</strong>${more || nothing}</p>
  </section>`;
}
