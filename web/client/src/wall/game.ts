/** What a game shows on the wall, found by its code: a file of games/ that exports `game`. */
import type { TemplateResult } from "lit";
import type { SharedState } from "../lib/protocol";
import type { GableCard } from "./cards/card";
import type { WallView } from "./view";

export interface WallGame {
  /** Under the ranks on the gable, in place of the plain teams; its height in hundredths of the screen's. */
  readonly standings?: { height(view: WallView): number; draw(view: WallView): TemplateResult };
  /** In place of the one building under the sign. */
  readonly stage?: (view: WallView) => TemplateResult;
  /** Cards of its own, beside those of every sprint. */
  readonly cards?: readonly GableCard[];
}

const FOUND = import.meta.glob<{ game: WallGame }>("./games/*.ts", { eager: true });

export function gameOf({ game }: SharedState): WallGame | null {
  return FOUND[`./games/${game}.ts`]?.game ?? null;
}
