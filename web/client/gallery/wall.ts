/** The wall in any state, without a server. */
import "../src/styles/base.css";
import "../src/wall/style/wall.css";
import { stillSession } from "../src/lib/still";
import { WallBoard } from "../src/wall/board";
import { listen } from "../src/wall/keys";
import { asked, locale, open, ready } from "./frame";
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

const name = asked.get("name") ?? "Nadia";
const play = asked.get("play");
if (play === "meeting") session.set({}, [{ type: "meeting", nth: 5, name }]);
if (play === "milestone") session.set({}, [{ type: "milestone", per_mille: 500, doors: 60 }]);
if (play === "doors") setInterval(oneMore, 1400);

function oneMore(): void {
  const shared = session.shared;
  if (!shared) return;
  const totals = { ...shared.totals, doors: shared.totals.doors + 1, calls: shared.totals.calls + 3 };
  session.set({ shared: { ...shared, totals, strip: `${shared.strip}ro` } });
}
