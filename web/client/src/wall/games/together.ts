/** Together: the building itself is the game; its landings are cards of every sprint. */
import type { WallGame } from "../game";

export const game: WallGame = {};
