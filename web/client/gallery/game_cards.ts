/** The rules cards as a server says them, made here of the catalogues. */
import { t } from "../src/lib/i18n";
import type { Rules } from "../src/lib/protocol";
import type { GameCard } from "../src/pad/rules_card";

export function cards({ game, extras, points, goal_doors: doors }: Rules): GameCard[] {
  const facts = { ...points, doors, freeze: t("game.freeze") };
  return [game, ...extras].map((code) => ({
    code,
    title: t(`game_${code}.title`),
    told: t(`game_${code}.told`),
    lines: [1, 2, 3, 4, 5].map((n) => t(`game_${code}.rule.${n}`, facts)),
  }));
}
