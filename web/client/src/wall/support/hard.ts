/** « Dur, celui-là »: somebody asks, and nobody is named; the floor says that it is there. */
import { many, t } from "../../lib/i18n";
import { HEARD } from "../cards/card";
import { told } from "../cards/told";

export const hard = told("hard", HEARD + 2, ({ state: { support }, now }) => {
  if (now >= support.hard_until) return null;
  const given = support.claps + support.courages;
  const more = given > 0 ? many("cheer.hard.more", given) : t("cheer.hard.first");
  return { look: "tip", sign: "clap", kick: t("cheer.hard"), headline: t("cheer.hard.line"), more };
});
