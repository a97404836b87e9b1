/** States of the wall in each game: buildings, nine doors, enamel signs; none, some, all of them. */
import type { Refusal, SharedState, Side, Square } from "../src/lib/protocol";
import { NOW } from "./wall.parts";
import type { State } from "./wall.states";

type Strip = (doors: number, meetings?: readonly number[], upto?: number) => string;
type Played = Pick<SharedState, "game" | "games">;

const side = (
  strip: Strip,
  team: number,
  doors: number,
  average: number,
  meetings: readonly number[] = [],
) => ({
  team,
  players: 4,
  doors,
  meetings: meetings.length,
  average,
  strip: strip(doors, meetings),
});
const hidden = (team: number, players: number): Side => ({
  ...{ team, players, doors: null, meetings: null, average: null, strip: null },
});
const teams = (...sides: Side[]): Played => ({
  game: "teams",
  games: { teams: { game: "teams", picking: false, sides } },
});

const NINE =
  "no_time has_supplier where_from send_email too_expensive no_canvassing equipped hq_decides not_decider".split(
    " ",
  );
const nine = (met: readonly number[]): Square[] =>
  NINE.map((objection, i) => ({ objection, met: met[i] ?? 0 }));
const bingo = (met: readonly number[], lines: readonly number[]): Played => ({
  game: "bingo",
  games: { bingo: { game: "bingo", squares: nine(met), lines } },
});

const SAID = [
  "Rappelez-moi quand il neigera en juillet",
  "Je suis mon propre comptable, et déjà en colère",
  "Mon chien gère les achats, et il dort",
  "Vous êtes le troisième ce matin, vous avez gagné un silence",
  "On ne prend plus rien depuis 1998",
  "Je raccroche, mais avec tendresse",
  "C’est non, et c’est du fond du cœur",
  "Le directeur est en réunion avec lui-même",
];
const lines = (count: number): Refusal[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `l${i}`,
    text: SAID[i % SAID.length] ?? "",
    name: i % 4 === 1 ? "Aïssatou" : "",
  }));
const refusal = (count: number, won = false): Pick<SharedState, "games"> => ({
  games: {
    refusal: {
      game: "refusal",
      open: !won,
      lines: lines(count),
      votes: count > 2 ? count + 3 : 0,
      winner: won ? (lines(4)[count % 4] ?? null) : null,
    },
  },
});

export interface Base {
  readonly strip: Strip;
  readonly busy: SharedState;
  readonly small: SharedState;
  readonly rest: SharedState;
  readonly gong: SharedState;
  readonly heard: SharedState;
}

export function gameStates({
  strip,
  busy,
  small,
  rest,
  gong,
  heard,
}: Base): Record<string, Omit<State, "rules">> {
  const goal = { ...busy.goal, doors: 400 };
  const two = teams(side(strip, 1, 168, 124, [47, 90]), side(strip, 2, 144, 118, [30, 88]));
  return {
    teams: { shared: { ...busy, ...two, ranks: [], goal } },
    teams_ranked: { shared: { ...busy, ...two, goal } },
    teams_met: { shared: { ...busy, ...two, goal: { ...goal, doors: 300 } } },
    teams_replay: { shared: { ...busy, ...two, goal, replay: { at: NOW - 90_000, speed: 30 } } },
    teams_few: {
      shared: { ...small, ...teams(side(strip, 1, 3, 41), side(strip, 2, 2, 36)) },
    },
    teams_none: { shared: { ...small, ...teams(side(strip, 1, 0, 0), side(strip, 2, 0, 0)), strip: "" } },
    teams_four: {
      shared: {
        ...busy,
        goal,
        ...teams(
          side(strip, 1, 88, 124),
          side(strip, 2, 74, 118),
          side(strip, 3, 81, 109),
          side(strip, 4, 69, 131),
        ),
      },
    },
    teams_small: { shared: { ...busy, ...teams(hidden(1, 3), hidden(2, 2)), ranks: [] } },
    bingo: { shared: { ...busy, ...bingo([3, 0, 1, 2, 1, 1, 0, 0, 4], [6, 1]) } },
    bingo_none: { shared: { ...small, ...bingo([], []) } },
    bingo_full: { shared: { ...busy, ...bingo([3, 2, 1, 2, 1, 1, 5, 1, 4], [0, 1, 2, 3, 4, 5, 6, 7]) } },
    ranking_none: {
      shared: { ...small, game: "ranking", games: { ranking: { game: "ranking", open: false } } },
    },
    refusal_none: { shared: { ...rest, ...refusal(0) } },
    refusal: { shared: { ...rest, ...refusal(4) } },
    refusal_many: { shared: { ...rest, ...refusal(30) } },
    refusal_gong: { shared: { ...gong, ...refusal(7) } },
    refusal_gong_none: { shared: { ...gong, ...refusal(0) } },
    refusal_won: { shared: { ...heard, ...refusal(5, true) } },
  };
}
