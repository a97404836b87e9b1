// @vitest-environment happy-dom
/** The games in front of the host: what each leaves to do, and nobody's name. */
import { render } from "lit";
import { beforeEach, expect, test } from "vitest";
import { SCENES } from "../../gallery/console.states";
import { cards } from "../../gallery/game_cards";
import { rules } from "../../gallery/rules";
import type { Desk } from "../../src/console/desk";
import { games } from "../../src/console/games";
import { speak } from "../../src/lib/i18n";
import type { LeadState, SharedState, WireCommand } from "../../src/lib/protocol";

beforeEach(() => speak("en", {}));

function play(game: string, extras: string[], shown: Partial<SharedState>, held: LeadState["games"]) {
  const { shared, lead } = SCENES.live ?? Object.values(SCENES)[0] ?? { shared: null, lead: null };
  const asked: WireCommand[] = [];
  const desk = {
    shared: { ...shared, ...shown },
    lead: { ...lead, games: held },
    page: { games: cards({ ...rules, game, extras }) },
    asking: new Set(),
    refused: new Map(),
    ask: async (_: string, command: WireCommand) => void asked.push(command),
  } as unknown as Desk;
  const place = document.createElement("div");
  render(games(desk), place);
  const press = (words: string) =>
    [...place.querySelectorAll("button")].find((one) => one.textContent?.includes(words))?.click();
  return { place, asked, press };
}

const SIDES = [1, 2].map((team) => ({
  ...{ team, players: 3, doors: null, meetings: null, average: null, strip: null },
}));
const teams = (picking: boolean, phase: "lobby" | "live") => {
  const when = { ...(SCENES.live ?? Object.values(SCENES)[0])?.shared.when, phase } as SharedState["when"];
  const shared = { games: { teams: { game: "teams", sides: SIDES, picking } } as const, when };
  return play("teams", [], shared, { teams: { game: "teams", members: [], picking } });
};

test("teams are drawn again or left to be picked, until the start", () => {
  const lobby = teams(false, "lobby");
  lobby.press("game_teams.host.draw");
  lobby.press("game_teams.host.allow");
  expect(lobby.asked).toEqual([{ c: "draw_teams" }, { c: "allow_picking", allowed: true }]);
  expect(teams(false, "live").place.querySelector("button")).toBeNull();
});

test("a refused line comes down and goes up again, and tells nobody's name", () => {
  const lines = [
    { id: "a", text: "Quand il neigera", hidden: false },
    { id: "b", text: "Demandez à mon chien", hidden: true },
  ];
  const { place, asked, press } = play("together", ["refusal"], {}, { refusal: { game: "refusal", lines } });
  press("game_refusal.host.hide");
  press("game_refusal.host.show");
  expect(asked).toEqual([
    { c: "hide_refusal", refusal: "a", hidden: true },
    { c: "hide_refusal", refusal: "b", hidden: false },
  ]);
  expect(place.querySelectorAll(".off")).toHaveLength(1);
});

test("a game that leaves nothing to do is only named", () => {
  const { place } = play("bingo", [], {}, {});
  expect(place.querySelector("h3")?.textContent).toBe("game_bingo.title");
  expect(place.querySelector("button")).toBeNull();
});
