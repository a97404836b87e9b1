/** The objection that the floor has heard most. */
import { t } from "../../lib/i18n";
import { drawn, type GableCard, STANDING, TWO_LINES } from "./card";

export const mostHeard: GableCard = {
  id: "most_heard",
  weight: STANDING,
  shows: ({ state }) => state.heard.length > 0 && state.heard[0]?.objection !== "other",
  heights: () => [TWO_LINES],
  draw: ({ state }) =>
    drawn("tip", "objection", t("wall.heard"), t(`objection.${state.heard[0]?.objection ?? "other"}`)),
};
