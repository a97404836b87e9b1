/** The objection that the floor has heard most. */
import { t } from "../../lib/i18n";
import { STANDING } from "./card";
import { told } from "./told";

export const mostHeard = told("most_heard", STANDING, ({ state }) => {
  const [top] = state.heard;
  if (!top || top.objection === "other") return null;
  return { look: "tip", sign: "objection", kick: t("wall.heard"), headline: t(`objection.${top.objection}`) };
});
