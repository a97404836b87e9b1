/** The same door: a head, or an objection, that the floor has met several times lately. */
import { number, t } from "../../lib/i18n";
import { HEAD_ICONS } from "../../lib/icons";
import type { Echo, Head } from "../../lib/protocol";
import { HEARD } from "./card";
import { told } from "./told";

export const sameDoor = told("same_door", HEARD, ({ state: { echo }, now }) => {
  if (!echo || now >= echo.until) return null;
  const times = echo.count === 2 ? t("wall.twice") : t("wall.times", { n: number(echo.count) });
  const headline = t("wall.echo.line", { head: t(`wall.echo.${echo.head}`), times });
  const sign = HEAD_ICONS[echo.head as Head] ?? "door";
  const look = echo.head === "front_desk" ? "gate" : "";
  return { look, sign, kick: t("wall.echo"), headline, more: said(echo) };
});

function said({ objection }: Echo): string {
  return objection && objection !== "other" ? t(`objection.${objection}`) : "";
}
