/** The wall in any state, without a server. */
import "../src/styles/base.css";
import "../src/wall/style/wall.css";
import "../src/wall/style/late.css";
import { stillSession } from "../src/lib/still";
import { WallBoard } from "../src/wall/board";
import { listen } from "../src/wall/keys";
import type { WallPage } from "../src/wall/view";
import { asked, follow, locale, open, ready } from "./frame";
import { NOW } from "./wall.parts";
import { plays } from "./wall.plays";
import { STATES, type State } from "./wall.states";

const first = open(STATES, "busy");
document.documentElement.dataset["theme"] ??= "dark";
const began = Date.now();
const now = (): number => NOW + Date.now() - began;
const session = Object.assign(stillSession(told(first)), { now });
const wall = new WallBoard();
wall.session = session;
wall.page = paged(first);
document.getElementById("app")?.replaceChildren(wall);
listen();
ready();

follow(STATES, (state) => {
  wall.page = paged(state);
  session.set(told(state));
  return wall.updateComplete;
});

function told(state: State): NonNullable<Parameters<typeof stillSession>[0]> {
  const at = state.lost ? Date.now() - 38_000 : 0;
  const link = { state: state.lost ?? "live", since: at, dataAt: at } as const;
  return { shared: state.shared, link, presence: state.presence ?? null };
}

function paged(state: State): WallPage {
  const title = state.title ?? (locale === "fr" ? "Jeudi matin" : "Thursday morning");
  const join = { code: "KFRTMP", address: "http://192.168.1.20:8000", qr: "qr.svg" };
  return { sprint: { id: 7, title }, rules: state.rules, join };
}

/** ?play=doors at once; an event `play` that names one plays it when a test asks. */
const play = plays(session, asked.get("name") ?? "Nadia");
for (const one of (asked.get("play") ?? "").split(",")) play[one]?.();
addEventListener("play", (event) => play[(event as CustomEvent<string>).detail]?.());
