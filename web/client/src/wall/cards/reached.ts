/** How many calls somebody picked up, so far: the first step is worth a look too. */
import { many, number, t } from "../../lib/i18n";
import { STANDING } from "./card";
import { told } from "./told";

/** Under that many calls a share says nothing. */
const FEWEST = 5;

export const reached = told("reached", STANDING, ({ state: { totals } }) => {
  if (totals.calls < FEWEST || totals.pickups === 0) return null;
  const headline = t("wall.reached.of", { n: number(totals.pickups), calls: number(totals.calls) });
  const more = many("ui.conversations", totals.conversations);
  return { look: "tip", sign: "phone", kick: t("wall.reached"), headline, more };
});
