// @vitest-environment happy-dom
/** The games on the pad: what each shows of itself, and what a thumb may do there. */
import { render } from "lit";
import { beforeEach, expect, test } from "vitest";
import { SCENES } from "../../gallery/pad.states";
import { speak } from "../../src/lib/i18n";
import type { Moment, WireCommand } from "../../src/lib/protocol";
import { stillSession } from "../../src/lib/still";
import * as bingo from "../../src/pad/games/bingo";
import * as ranking from "../../src/pad/games/ranking";
import * as refusal from "../../src/pad/games/refusal";
import * as teams from "../../src/pad/games/teams";
import * as together from "../../src/pad/games/together";
import type { PadGame } from "../../src/pad/games_parts";
import type { Glance } from "../../src/pad/glance";
import type { Held } from "../../src/pad/held";
import { Remote } from "../../src/pad/remote";

beforeEach(() => speak("en", {}));

/** A game of the gallery, open on a pad. */
function play(scene: string, change: { phase?: "final" | "live" } = {}) {
  const found = SCENES[scene];
  if (!found?.shared) throw new Error(`no scene ${scene}`);
  const session = stillSession({ shared: found.shared, mine: found.mine ?? null });
  const remote = new Remote(session, () => {});
  const held = { remote } as unknown as Held;
  const when = { ...found.shared.when, ...change };
  const now = () =>
    ({ now: Date.now(), shared: session.shared, mine: session.mine, when }) as unknown as Glance;
  const glass = document.createElement("div");
  const draw = (game: PadGame) => {
    render(game.content?.(now(), held), glass);
    return glass;
  };
  const text = (game: PadGame) => (draw(game).textContent ?? "").replace(/\s+/g, " ");
  const kept = (): WireCommand[] => session.outbox.map((item) => item.command);
  const says = (game: PadGame) => game.line?.(now(), held)?.words ?? null;
  const hear = (moment: Moment) => remote.hearMoments([moment]);
  return { session, remote, held, draw, text, kept, says, hear };
}

const click = (glass: Element, at: string) => glass.querySelector<HTMLElement>(at)?.click();

test("together: the landings that are passed say so, the others their doors", () => {
  const { draw } = play("game_together");
  const rows = [...draw(together).querySelectorAll("li")];
  expect(rows.map((row) => row.className)).toEqual(["on", "on", "", ""]);
  expect(rows[0]?.textContent).toContain("game_together.reached");
  expect(rows[2]?.textContent).toContain("ui.doors");
});

test("bingo: a square that was heard is filled, and three in a line are told for a moment", () => {
  const { draw, says, hear } = play("game_bingo");
  expect(draw(bingo).querySelectorAll(".met")).toHaveLength(6);
  expect(says(bingo)).toBeNull();
  hear({ type: "bingo_line", line: 0, lines: 1 });
  expect(says(bingo)).toContain("game_bingo.line");
});

test("ranking: a pad says what the stairs wait for, and never a rank unasked", () => {
  expect(play("game_refusal").text(ranking)).toContain("game_ranking.wait");
  const { says, hear } = play("game_refusal");
  hear({ type: "lead_taken", name: "Nadia" });
  expect(says(ranking)).toBe("game_ranking.lead, Nadia");
});

test("teams: one picks in the lobby while the host lets one, and sees one's own after", () => {
  const { draw, kept } = play("game_teams");
  expect(draw(teams).querySelector("[aria-pressed=true]")?.textContent).toContain("game_teams.name.2");
  click(draw(teams), "button");
  expect(kept()).toEqual([{ c: "choose_team", team: 1 }]);
  const after = play("game_teams", { phase: "live" });
  expect(after.draw(teams).querySelector("button")).toBeNull();
  expect(after.draw(teams).querySelector(".on")?.textContent).toContain("game_teams.yours");
});

test("the finest no: a line is kept, a vote given, one's own signed", async () => {
  const { draw, kept } = play("game_refusal");
  const field = draw(refusal).querySelector("input") as HTMLInputElement;
  field.value = "  Rappelez-moi quand il neigera  ";
  draw(refusal)
    .querySelector("form")
    ?.dispatchEvent(new Event("submit", { cancelable: true }));
  draw(refusal).querySelectorAll(".vote input")[0]?.dispatchEvent(new Event("change"));
  click(draw(refusal), ".rows button");
  await Promise.resolve();
  expect(kept()).toEqual([
    { c: "write_refusal", text: "Rappelez-moi quand il neigera" },
    { c: "choose_refusal", refusal: "l1" },
    { c: "claim_refusal", refusal: "l1", claimed: true },
  ]);
});

test("the finest no: a line that was refused stands there until another is sent", async () => {
  const { session, text } = play("game_refusal");
  expect(text(refusal)).not.toContain("game_refusal.lost");
  const item = await session.tap({ c: "write_refusal", text: "Le 06 12 34 56 78" });
  session.set({ outbox: [{ ...item, status: "refused", code: "bad" }] });
  expect(text(refusal)).toContain("game_refusal.lost");
  await session.tap({ c: "write_refusal", text: "Non" });
  expect(text(refusal)).not.toContain("game_refusal.lost");
});

test("the finest no: once it is read nothing more is asked, and the line above the keys is free", () => {
  const { session, draw, text, says } = play("game_refusal");
  expect(says(refusal)).toBe("game_refusal.title");
  const shared = session.shared as NonNullable<typeof session.shared>;
  const told = {
    game: "refusal",
    open: false,
    lines: [],
    votes: 3,
    winner: { id: "l1", text: "Non", name: "" },
  } as const;
  session.set({ shared: { ...shared, games: { refusal: told } } });
  expect(text(refusal)).toContain("game_refusal.winner");
  expect(draw(refusal).querySelector("form, .vote")).toBeNull();
  expect(says(refusal)).toBeNull();
});
