/** « Dur, celui-là »: somebody asks, and nobody is named; the floor says that it is there. */
import { many, t } from "../../lib/i18n";
import { HEARD } from "../cards/card";
import { told } from "../cards/told";

/** It asks for two minutes, on the pads; the wall says so for the first of them. */
const LEFT_MS = 60_000;

export const hard = told(
  "hard",
  HEARD + 2,
  ({ state: { support }, now }) => {
    if (support.hard_until - now <= LEFT_MS) return null;
    const given = support.claps + support.courages;
    const more = given > 0 ? many("cheer.hard.more", given) : t("cheer.hard.first");
    return { look: "tip", sign: "clap", kick: t("cheer.hard"), headline: t("cheer.hard.line"), more };
  },
  ({ state: { support } }) => support.hard_until - LEFT_MS,
);
