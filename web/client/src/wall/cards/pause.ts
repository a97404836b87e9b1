/** The sprint is paused; a call under way counts. */
import { t } from "../../lib/i18n";
import { NEWS } from "./card";
import { told } from "./told";

export const pause = told("pause", NEWS + 5, ({ state }) =>
  state.when.phase === "paused"
    ? { look: "tip", sign: "pause", kick: t("wall.paused.kick"), headline: t("wall.paused") }
    : null,
);
