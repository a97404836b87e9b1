/** States of the pad in each game: its page, and what it says above the keys. */
import type { MineState, Rules, SharedState, When } from "../src/lib/protocol";
import { cards } from "./game_cards";
import type { Scene } from "./pad.parts";

type Shared = (change?: Partial<SharedState>, at?: Partial<When>) => SharedState;
type Mine = (change?: Partial<MineState>) => MineState;

const NINE =
  "no_time has_supplier where_from send_email too_expensive no_canvassing equipped hq_decides not_decider".split(
    " ",
  );
const said = [
  { id: "l1", text: "Rappelez-moi quand il neigera en juillet", name: "" },
  { id: "l2", text: "Je suis mon propre comptable, et déjà en colère", name: "Aïssatou" },
  { id: "l3", text: "Mon chien gère les achats, et il dort", name: "" },
];

export function gameScenes(
  shared: Shared,
  mine: Mine,
  rules: Rules,
  rest: Partial<When>,
  lobby: Partial<When>,
): Record<string, Scene> {
  const page = (game: string, ...extras: string[]) => ({
    get games() {
      return cards({ ...rules, game, extras });
    },
  });
  const squares = NINE.map((objection, i) => ({ objection, met: [3, 0, 1, 2, 1, 1, 0, 0, 4][i] ?? 0 }));
  const refusal = { game: "refusal", open: true, lines: said, votes: 2, winner: null } as const;
  const own = [{ id: "l1", text: said[0]?.text ?? "", claimed: false, hidden: false }];
  const teams = { game: "teams", team: 2, players: [4, 3], picking: true } as const;
  const does = "open:game";
  return {
    game_together: {
      shared: shared({ game: "together", games: { together: { game: "together", landing: 500, next: 18 } } }),
      page: page("together"),
      does,
    },
    game_bingo: {
      shared: shared({ game: "bingo", games: { bingo: { game: "bingo", squares, lines: [6, 1] } } }),
      page: page("bingo"),
      does,
    },
    game_teams: {
      shared: shared({ game: "teams", games: { teams: { game: "teams", sides: [], picking: true } } }, lobby),
      mine: mine({ games: { teams } }),
      page: page("teams"),
      does,
    },
    game_refusal: {
      shared: shared(
        { game: "ranking", games: { ranking: { game: "ranking", open: false }, refusal } },
        rest,
      ),
      mine: mine({ games: { refusal: { game: "refusal", own, left: 1, vote: "l2" } } }),
      page: page("ranking", "refusal"),
      does,
    },
    game_line: {
      shared: shared({ games: { refusal } }, rest),
      mine: mine({ games: { refusal: { game: "refusal", own: [], left: 2, vote: "" } } }),
      page: page("together", "refusal"),
    },
  };
}
