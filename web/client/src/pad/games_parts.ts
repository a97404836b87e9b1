/** What a game shows on the pad, found by its code: a file of games/, fetched late with its words. */
import type { nothing, TemplateResult } from "lit/html.js";
import type { Source } from "../lib/late";
import type { Glance } from "./glance";
import type { Held } from "./held";
import type { Line } from "./lines";

export interface PadGame {
  /** Its own part of the game's page. */
  content?(now: Glance, held: Held): TemplateResult | typeof nothing;
  /** What it says above the keys. */
  line?(now: Glance, held: Held): Line | null;
}

const LOADS = import.meta.glob<PadGame>("./games/*.ts");
const codeOf = (path: string): string => path.slice("./games/".length, -".ts".length);
const SOURCES = new Map(
  Object.entries(LOADS).map(([path, load]): [string, Source<PadGame>] => {
    const code = codeOf(path);
    return [code, { says: [`game_${code}`, "objection"], load }];
  }),
);

/** Of the games that this sprint plays: the part, or null while it is on its way. */
export function partsOf({ shared }: Glance, { late }: Held): { code: string; part: PadGame | null }[] {
  return Object.keys(shared?.games ?? {}).flatMap((code) => {
    const source = SOURCES.get(code);
    return source ? [{ code, part: late.get(source) }] : [];
  });
}
