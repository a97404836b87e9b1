/** The sprint is paused; a call under way counts. */
import { t } from "../../lib/i18n";
import { drawn, type GableCard, NEWS, TWO_LINES } from "./card";

export const pause: GableCard = {
  id: "pause",
  weight: NEWS + 5,
  shows: ({ state }) => state.when.phase === "paused",
  heights: () => [TWO_LINES],
  draw: () => drawn("tip", "pause", t("wall.paused.kick"), t("wall.paused")),
};
