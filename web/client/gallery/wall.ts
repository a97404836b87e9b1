/** The wall in any state, without a server. */
import "../src/styles/base.css";
import "../src/wall/style/wall.css";
import "../src/wall/style/late.css";
import { stillSession } from "../src/lib/still";
import { WallBoard } from "../src/wall/board";
import { listen } from "../src/wall/keys";
import { asked, locale, open, ready } from "./frame";
import { plays } from "./wall.plays";
import { NOW, STATES } from "./wall.states";

const state = open(STATES, "busy");
document.documentElement.dataset["theme"] ??= "dark";
const began = Date.now();
const now = (): number => NOW + Date.now() - began;
const link = state.lost
  ? ({ state: state.lost, since: Date.now() - 38_000, dataAt: Date.now() - 38_000 } as const)
  : ({ state: "live", since: 0, dataAt: 0 } as const);
const still = stillSession({ shared: state.shared, link, presence: state.presence ?? null });
const session = Object.assign(still, { now });
const wall = new WallBoard();
wall.session = session;
wall.page = {
  sprint: { id: 7, title: state.title ?? (locale === "fr" ? "Jeudi matin" : "Thursday morning") },
  rules: state.rules,
  join: { code: "KFRTMP", address: "http://192.168.1.20:8000", qr: "qr.svg" },
};
document.getElementById("app")?.replaceChildren(wall);
listen();
ready();

/** ?play=doors at once; an event `play` that names one plays it when a test asks. */
const play = plays(session, asked.get("name") ?? "Nadia");
for (const one of (asked.get("play") ?? "").split(",")) play[one]?.();
addEventListener("play", (event) => play[(event as CustomEvent<string>).detail]?.());
