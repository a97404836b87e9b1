/** The landing that comes next on the staircase. */
import { many, t } from "../../lib/i18n";
import { next } from "../landings";
import { STANDING } from "./card";
import { told } from "./told";

export const nextLanding = told("next_landing", STANDING, ({ state }) => {
  const landing = next(state.goal, state.totals.doors);
  if (!landing) return null;
  const headline = many("ui.doors", landing.doors);
  return { look: "tip", sign: "stairs", kick: t(`wall.landing.next.${landing.share}`), headline };
});
