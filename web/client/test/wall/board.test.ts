// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { speak } from "../../src/lib/i18n";
import type { Moment, Rules, SharedState } from "../../src/lib/protocol";
import { type StillSession, stillSession } from "../../src/lib/still";
import { WallBoard } from "../../src/wall/board";
import { floor, MINUTE, NOW, when } from "./state";

const link = { state: "live", since: 0, dataAt: 0 } as const;
let wall: WallBoard;
let session: StillSession;

beforeEach(() => speak("en", {}));
afterEach(() => wall.remove());

async function hang(shared: SharedState | null): Promise<HTMLElement> {
  session = stillSession({ shared, link, now: NOW });
  wall = new WallBoard();
  wall.session = session;
  wall.page = {
    sprint: { id: 7, title: "Thursday" },
    rules: { rounds: [{ length_ms: 25 * MINUTE, break_ms: 0 }] } as unknown as Rules,
    join: { code: "KFRTMP", address: "http://192.168.1.20:8000", qr: "/qr.svg" },
  };
  document.body.append(wall);
  return drawn();
}

async function drawn(): Promise<HTMLElement> {
  await wall.updateComplete;
  return wall;
}

async function tell(...moments: Moment[]): Promise<HTMLElement> {
  session.set({}, moments);
  return drawn();
}

const ranks = [{ rank: 1, rep: "r1", name: "Nadia", colour: 0, points: 214 }];
const opened = [{ at: NOW, name: "Karim" }];

test("the lobby shows the door, the code in two halves, the address as it is typed, and every bell", async () => {
  const lobby = [
    { rep: "r1", name: "Nadia", colour: 0 },
    { rep: "r2", name: "<b>Jo</b>", colour: 1 },
  ];
  const shown = await hang(floor({ when: when({ phase: "lobby", started_at: null }), people: 2, lobby }));
  expect(shown.querySelector(".code")?.textContent).toBe("KFR\u00a0TMP");
  expect(shown.querySelector(".how b")?.textContent).toBe("192.168.1.20:8000");
  expect([...shown.querySelectorAll(".bells li span")].map((one) => one.textContent)).toEqual([
    "Nadia",
    "<b>Jo</b>",
  ]);
});

test("there is no meetings tile before the first meeting", async () => {
  expect((await hang(floor())).querySelector(".rdv")).toBeNull();
  wall.remove();
  const totals = { ...floor().totals, meetings: 1 };
  expect((await hang(floor({ totals, strip: "raMa", opened }))).querySelector(".rdv")).not.toBeNull();
});

test("in the final stretch no name and no score of a person is on the wall", async () => {
  const totals = { ...floor().totals, meetings: 1 };
  const shared = floor({ totals, ranks, opened, strip: "raMa" });
  expect((await hang(shared)).textContent).toMatch(/Nadia[\s\S]*214/);
  session.set({ shared: { ...shared, when: when({ frozen_at: NOW - MINUTE }) } });
  const frozen = (await drawn()).textContent;
  expect(frozen).not.toContain("Nadia");
  expect(frozen).not.toContain("214");
  expect(frozen).not.toContain("Karim");
});

test("with no rank to show there is no list, and no hole", async () => {
  expect((await hang(floor())).querySelector("floor-ranks")).toBeNull();
});

test("the same door is hidden once its time is over", async () => {
  const echo = { head: "hung_up", count: 6, beside: "", objection: "", at: NOW, until: NOW + MINUTE };
  expect((await hang(floor({ echo }))).querySelector(".same strong")?.textContent).toBe("wall.echo.line");
  wall.remove();
  const past = await hang(floor({ echo: { ...echo, until: NOW } }));
  expect(past.querySelector(".same strong")?.textContent).not.toBe("wall.echo.line");
});

test("a meeting takes the wall over, and a reload plays nothing again", async () => {
  await hang(floor());
  expect(
    (await tell({ type: "meeting", nth: 5, name: "Nadia" })).querySelector(".open h2")?.textContent,
  ).toBe("Nadia");
  const { shared } = session;
  wall.remove();
  expect((await hang(shared)).querySelector(".open")).toBeNull();
});

test("a meeting that waited for its turn until after the freeze is not named", async () => {
  await hang(floor());
  await tell({ type: "meeting", nth: 5, name: "Nadia" });
  session.set({ shared: floor({ when: when({ frozen_at: NOW - 1 }) }) });
  expect((await drawn()).querySelector(".open h2")?.textContent).toBe("wall.open.nobody");
});

test("five reps whom nobody answers: each minute the gable says something else, behind shutters too", async () => {
  Object.assign(window, { innerWidth: 1920, innerHeight: 1080 });
  const five = floor({
    when: when({ started_at: NOW }),
    players: 5,
    goal: { doors: 5, meetings: 0, expected_doors: 5, expected_calls: 37 },
    totals: { calls: 19, pickups: 5, connects: 3, conversations: 2, doors: 3, meetings: 0 },
    strip: "gdrkgn",
    ranks: [...ranks, ...ranks.map((one) => ({ ...one, rep: "r2", name: "Karim" }))],
  });
  await hang(five);
  for (const [talks, frozen_at] of [
    [2, null],
    [2, NOW],
    [0, NOW],
  ] as const) {
    let before = "";
    for (let minute = 0; minute < 25; minute++) {
      const shared = {
        ...five,
        when: { ...five.when, frozen_at },
        odds: { ...five.odds, talks },
      };
      session.set({ now: NOW + minute * MINUTE, shared });
      const said = (await drawn()).querySelector(".news")?.textContent ?? "";
      expect(said, `minute ${minute}`).not.toBe(before);
      before = said;
    }
  }
});

test("the façade has its words beside it, for whoever does not see it", async () => {
  const shown = await hang(floor());
  expect(shown.querySelector("canvas")?.getAttribute("aria-hidden")).toBe("true");
  expect(shown.querySelector(".building .visually-hidden")?.textContent).toBe("wall.in_words");
});

test("the host's words are text, whatever they hold", async () => {
  const text = "<img src=x onerror=alert(1)>";
  const shown = await hang(floor({ message: { text, until: NOW + MINUTE } }));
  expect(shown.querySelector(".note")?.textContent).toContain(text);
  expect(shown.querySelector(".note img")).toBeNull();
});

test("a replay invites nobody: the sprint is over, and its QR leads nowhere", async () => {
  expect((await hang(floor())).querySelector(".join img")).not.toBeNull();
  const again = floor({ replay: { at: NOW - 2_000, speed: 30 } });
  expect((await hang(again)).querySelector(".join")).toBeNull();
});

test("no style attribute and no markup from strings: the content policy forbids them", async () => {
  const sources = import.meta.glob<string>("../../src/wall/**/*.ts", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  expect(Object.keys(sources).length).toBeGreaterThan(30);
  const forbidden = / style=|styleMap\(|innerHTML|unsafeHTML|unsafeSVG/;
  for (const [path, text] of Object.entries(sources)) expect(forbidden.test(text), path).toBe(false);
});

test("a small floor rings a bell for each call, of the calls expected", async () => {
  const goal = { doors: 5, meetings: 0, expected_doors: 5, expected_calls: 37 };
  const totals = { ...floor().totals, calls: 22, conversations: 2 };
  const shown = await hang(floor({ goal, totals, strip: "rara" }));
  expect(shown.querySelectorAll(".bellrow i")).toHaveLength(37);
  expect(shown.querySelectorAll(".bellrow .on")).toHaveLength(22);
  expect(shown.querySelectorAll(".wins .on")).toHaveLength(2);
});
