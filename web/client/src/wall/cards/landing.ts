/** A landing just reached: an enamel plate, as on a staircase. */
import { number, t } from "../../lib/i18n";
import { isShare } from "../landings";
import { drawn, type GableCard, NEWS } from "./card";

export const landing: GableCard = {
  id: "landing",
  weight: NEWS,
  shows: (view) => view.landing !== null,
  draw({ landing: reached }) {
    const { per_mille, doors } = reached ?? { per_mille: 1000, doors: 0 };
    const share = isShare(per_mille) ? per_mille : 1000;
    const count = t("wall.landing.doors", { n: number(doors) });
    return drawn("enamel", "stairs", t("wall.landing"), t(`wall.landing.${share}`), count);
  },
};
