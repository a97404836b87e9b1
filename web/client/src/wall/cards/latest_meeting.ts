/** The latest meeting: when, and by whom where that may be said. */
import { hour, t } from "../../lib/i18n";
import { veiled } from "../scene";
import { drawn, type GableCard, STANDING, TWO_LINES } from "./card";

export const latestMeeting: GableCard = {
  id: "latest_meeting",
  weight: STANDING,
  shows: ({ state }) => state.opened.length > 0,
  heights: () => [TWO_LINES],
  draw({ state }) {
    const last = state.opened.at(-1);
    const at = hour(last?.at ?? 0);
    const name = veiled(state) ? "" : (last?.name ?? "");
    return drawn("tip", "meeting", t("wall.latest"), name ? `${name}, ${at}` : at);
  },
};
