/** What a game shows on the wall, found by its code: a file of games/ that exports `game`. */
import type { TemplateResult } from "lit";
import type { SharedState } from "../lib/protocol";
import type { GableCard } from "./cards/card";
import { late } from "./late";
import type { Scene } from "./scenes";
import type { WallView } from "./view";

export interface WallGame {
  /** Under the ranks on the gable; its height in hundredths of the screen's. */
  readonly standings?: { height(view: WallView): number; draw(view: WallView): TemplateResult };
  /** In place of the one building under the sign. */
  readonly stage?: (view: WallView) => TemplateResult;
  /** Cards of its own, beside those of every sprint. */
  readonly cards?: readonly GableCard[];
  /** Asked before the wall's own scenes whether they play. */
  readonly scenes?: readonly Scene[];
}

const LOADS = import.meta.glob<{ game: WallGame }>("./games/*.ts");
const codeOf = (path: string): string => path.slice("./games/".length, -".ts".length);
const FOUND = new Map(
  Object.entries(LOADS).map(([path, load]) => [path, late({ says: [`game_${codeOf(path)}`], load })]),
);

/** Null until it has come. */
function found(code: string): WallGame | null {
  const game = FOUND.get(`./games/${code}.ts`);
  game?.want();
  return game?.part?.game ?? null;
}

/** The sprint's own game. */
export const gameOf = ({ game }: SharedState): WallGame | null => found(game);

/** It, and those that run beside it. */
export function gamesOf({ game, games }: SharedState): WallGame[] {
  const codes = new Set([game, ...Object.keys(games)]);
  return [...codes].map(found).filter((one) => one !== null);
}
