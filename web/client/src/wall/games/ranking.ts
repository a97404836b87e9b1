/** Ranking: who has just come first, and what the stairs wait for while they are empty. */
import { t } from "../../lib/i18n";
import { NEWS, STANDING } from "../cards/card";
import { told } from "../cards/told";
import type { WallGame } from "../game";
import { veiled } from "../scene";

const lead = told("lead", NEWS, ({ state, news }) => {
  if (news?.type !== "lead_taken" || veiled(state)) return null;
  return { look: "enamel", sign: "stairs", kick: t("game_ranking.lead"), headline: news.name };
});

const wait = told("ranking_wait", STANDING, ({ state }) => {
  if (state.ranks.length > 0 || veiled(state)) return null;
  return {
    look: "tip fact",
    sign: "stairs",
    kick: t("game_ranking.title"),
    headline: t("game_ranking.wait"),
  };
});

export const game: WallGame = { cards: [lead, wait] };
