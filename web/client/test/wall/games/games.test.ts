// @vitest-environment happy-dom
/** The games on the wall: found by their code, and drawn from what stands. */
import { render } from "lit";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { cards } from "../../../gallery/game_cards";
import { rules } from "../../../gallery/rules";
import { speak } from "../../../src/lib/i18n";
import { gameOf, gamesOf } from "../../../src/wall/game";
import { sized } from "../../../src/wall/games/refusal";
import { isOfGame, News } from "../../../src/wall/news";
import { sceneOf } from "../../../src/wall/scenes";
import { floor, MINUTE, NOW, when } from "../state";

const LOADED = { timeout: 20_000 }; // a busy machine takes its time over five parts
const CODES = ["together", "ranking", "teams", "bingo", "refusal"];
const line = (text: string, name = "") => ({ id: text, text, name });
const side = (team: number, strip: string | null) => ({
  ...{
    team,
    players: 3,
    doors: strip && strip.length / 2,
    meetings: strip && 0,
    average: strip && 40,
    strip,
  },
});
const teams = (...sides: ReturnType<typeof side>[]) =>
  floor({ game: "teams", games: { teams: { game: "teams", picking: false, sides } as never } });

describe("games on the wall", () => {
  beforeAll(async () => {
    speak("fr", Object.fromEntries(CODES.map((code) => [`game_${code}.title`, code])));
    for (const game of CODES)
      await vi.waitFor(() => expect(gameOf(floor({ game })), game).not.toBeNull(), LOADED);
  });

  it("each code has its part, and an unknown one shows the common building", () => {
    for (const game of CODES) expect(gameOf(floor({ game })), game).not.toBeNull();
    expect(gameOf(floor({ game: "of_tomorrow" }))).toBeNull();
    expect(cards(rules)[0]?.lines).toHaveLength(5);
  });

  it("what runs beside a game has its scenes too", () => {
    const refusal = { game: "refusal", open: true, lines: [line("Non")], votes: 0, winner: null } as const;
    const state = floor({
      game: "bingo",
      games: { refusal },
      when: when({ phase: "break", break_ends_at: NOW }),
    });
    expect(gamesOf(state)).toHaveLength(2);
    const rest = sceneOf(state, NOW);
    const there = document.createElement("div");
    const view = { state, now: NOW, gable: { height: 80, beside: false }, clock: () => NOW } as never;
    render(rest.draw(view), there);
    expect(there.querySelector(".enamelled")?.textContent).toBe("Non");
  });

  it("the finest no is read with the objections that it is one of", () => {
    const refusal = {
      game: "refusal",
      open: false,
      lines: [],
      votes: 3,
      winner: line("Quand il neigera"),
    } as const;
    const heard = [{ objection: "no_time", count: 3 }];
    const reveal = { step: 1, steps: ["heard"], bare: [], figures: null, heard, awards: [], podium: [] };
    const state = floor({ games: { refusal }, reveal, heard });
    const there = document.createElement("div");
    const view = { state, now: NOW, gable: { height: 80, beside: false }, presence: null } as never;
    render(sceneOf(state, NOW).draw(view), there);
    expect(there.querySelector(".enamelled")?.textContent).toBe("Quand il neigera");
    expect(there.querySelector(".heard")?.textContent).toContain("objection.no_time");
  });

  it("two buildings while all teams may show theirs, else the common one", () => {
    expect(sceneOf(teams(side(1, "ra"), side(2, "ga")), NOW).id).toBe("avenue");
    expect(sceneOf(teams(side(1, null), side(2, null)), NOW).id).toBe("live");
  });

  it("past the smallest letters only the latest refusals stand", () => {
    const many = Array.from({ length: 40 }, (_, i) => line(`Ligne ${i} `.repeat(8)));
    const { shown, as } = sized(many, { width: 99, height: 60 });
    expect(as.columns).toBe(3);
    expect(shown.at(-1)).toBe(many.at(-1));
    expect(shown.length).toBeLessThan(40);
    expect(sized([line("Non")], { width: 99, height: 60 }).as.size).toBe(4.2);
  });

  it("news last twenty seconds, and meetings are told elsewhere", () => {
    expect(isOfGame({ type: "meeting", nth: 1, name: "" })).toBe(false);
    expect(isOfGame({ type: "bingo_line", line: 0, lines: 1 })).toBe(true);
    const news = new News<string>();
    news.hear("bingo", 0);
    expect(news.at(19_000)).toBe("bingo");
    expect(news.at(MINUTE)).toBeNull();
  });
});
