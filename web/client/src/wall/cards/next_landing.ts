/** The landing that comes next on the staircase. */
import { number, t } from "../../lib/i18n";
import { next } from "../landings";
import { drawn, type GableCard, STANDING } from "./card";

export const nextLanding: GableCard = {
  id: "next_landing",
  weight: STANDING,
  shows: ({ state }) => next(state.goal, state.totals.doors) !== null,
  draw({ state }) {
    const landing = next(state.goal, state.totals.doors) ?? { share: 1000, doors: state.totals.doors };
    const doors = t("wall.landing.doors", { n: number(landing.doors) });
    return drawn("tip", "stairs", t(`wall.landing.next.${landing.share}`), doors);
  },
};
