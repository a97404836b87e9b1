/** The latest meeting: when, and by whom where that may be said. */
import { hour, t } from "../../lib/i18n";
import { veiled } from "../scene";
import { STANDING } from "./card";
import { told } from "./told";

export const latestMeeting = told("latest_meeting", STANDING, ({ state }) => {
  const last = state.opened.at(-1);
  if (!last) return null;
  const name = veiled(state) ? "" : last.name;
  const headline = name ? `${name}, ${hour(last.at)}` : hour(last.at);
  return { look: "tip", sign: "meeting", kick: t("wall.latest"), headline };
});
