/** A landing just reached: an enamel plate, as on a staircase. */
import { many, t } from "../../lib/i18n";
import { isShare } from "../landings";
import { NEWS } from "./card";
import { told } from "./told";

export const landing = told("landing", NEWS, ({ landing: reached }) => {
  if (!reached) return null;
  const share = isShare(reached.per_mille) ? reached.per_mille : 1000;
  const more = many("ui.doors", reached.doors);
  const headline = t(`wall.landing.${share}`);
  return { look: "enamel", sign: "stairs", kick: t("wall.landing"), headline, more };
});
