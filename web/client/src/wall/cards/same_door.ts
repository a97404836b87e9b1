/** The same door: a head, or an objection, that the floor has met several times lately. */
import { number, t } from "../../lib/i18n";
import { HEAD_ICONS } from "../../lib/icons";
import type { Echo, Head } from "../../lib/protocol";
import { HEARD } from "./card";
import { type Said, told } from "./told";

export const sameDoor = told("same_door", HEARD, ({ state: { echo }, now }) => {
  if (!echo || now >= echo.until) return null;
  if (echo.beside) return landing(echo);
  if (echo.count === 1) return first(echo);
  const times = echo.count === 2 ? t("wall.twice") : t("wall.times", { n: number(echo.count) });
  const headline = t("wall.echo.line", { head: t(`wall.echo.${echo.head}`), times });
  const sign = HEAD_ICONS[echo.head as Head] ?? "door";
  return { look: lookOf(echo.head), sign, kick: t("wall.echo"), headline, more: said(echo) };
});

/** A small floor: two doors of two heads, side by side. */
function landing({ head, beside }: Echo): Said {
  const before = t(`cheer.before.${beside}`);
  const headline = t("cheer.landing.line", { head: t(`wall.echo.${head}`), before });
  return { look: lookOf(head), sign: HEAD_ICONS[head as Head] ?? "door", kick: t("cheer.landing"), headline };
}

/** A small floor: the first door of all is everybody's. */
function first({ head }: Echo): Said {
  const headline = t("cheer.first.line", { head: t(`wall.echo.${head}`) });
  return { look: lookOf(head), sign: HEAD_ICONS[head as Head] ?? "door", kick: t("cheer.first"), headline };
}

const lookOf = (head: string): Said["look"] => (head === "front_desk" ? "gate" : "");

function said({ objection }: Echo): string {
  return objection && objection !== "other" ? t(`objection.${objection}`) : "";
}
