/** The same door: a head, or an objection, that the floor has met several times lately. */
import { number, t } from "../../lib/i18n";
import { HEAD_ICONS } from "../../lib/icons";
import type { Echo, Head } from "../../lib/protocol";
import { drawn, type GableCard, HEARD, THREE_LINES, TWO_LINES } from "./card";

export const sameDoor: GableCard = {
  id: "same_door",
  weight: HEARD,
  shows: ({ state, now }) => state.echo !== null && now < state.echo.until,
  heights: ({ state }) => [state.echo && said(state.echo) ? THREE_LINES : TWO_LINES],
  draw: ({ state }) => card(state.echo as Echo),
};

function card(echo: Echo) {
  const times = echo.count === 2 ? t("wall.twice") : t("wall.times", { n: number(echo.count) });
  const headline = t("wall.echo.line", { head: t(`wall.echo.${echo.head}`), times });
  const look = echo.head === "front_desk" ? "gate" : "";
  return drawn(look, HEAD_ICONS[echo.head as Head] ?? "door", t("wall.echo"), headline, said(echo));
}

function said({ objection }: Echo): string {
  return objection && objection !== "other" ? t(`objection.${objection}`) : "";
}
