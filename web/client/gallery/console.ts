/** The console in any state, without a server: what it asks is accepted after a moment, or refused. */
import "../src/styles/base.css";
import "../src/console/console.css";
import "../src/console/floor_console";
import type { Sheet } from "../src/console/desk";
import type { Console } from "../src/console/floor_console";
import type { ConsolePage } from "../src/console/page_data";
import type { Accepted, Presence, Refused } from "../src/lib/protocol";
import type { Session } from "../src/lib/session";
import { stillSession } from "../src/lib/still";
import { NOW, type Scene } from "./console.parts";
import { SCENES } from "./console.states";
import { answerErrands } from "./errands";
import { asked, follow, locale, open, ready } from "./frame";
import { cards } from "./game_cards";
import { rules } from "./rules";

answerErrands(asked.has("cut"));
const page: ConsolePage = {
  locale,
  messages: {},
  words: "",
  secure: false,
  languages: { fr: "", en: "" },
  sprint: { id: 7, title: asked.get("title") ?? (locale === "fr" ? "Jeudi matin" : "Thursday morning") },
  rules,
  games: cards(rules),
  join: {
    code: "KFRTMP",
    address: "http://192.168.1.20:8000",
    addresses: [
      { url: "http://192.168.1.20:8000", label: "Wi-Fi" },
      { url: "http://10.0.0.4:8000", label: "câble" },
    ],
    qr: "qr.svg",
  },
  urls: {
    walls: "/sprints/7/walls",
    address: "/sprints/7/address",
    pad: "/pad",
    room: "/room",
    home: "/",
    paper: "/paper",
    seats: "/sprints/7/seats",
    invitations: "/sprints/7/invitations",
    hosts: "/sprints/7/hosts",
  },
};
/** Each sheet, over a state in which it opens: what `sheet=` may say. */
const SHEETS = {
  busy: "extend message freeze finish entrance wall second sound turn_away person:r2 remove:r2 stand_in:r2 move:r2 correct:1",
  lobby: "part:warmup",
  warmup: "part:answers part:script",
};
document.documentElement.dataset["sheets"] = Object.entries(SHEETS)
  .flatMap(([state, sheets]) => sheets.split(" ").map((one) => `${state}/${one}`))
  .join(" ");
stand(open(SCENES, "live"));
ready();
follow(SCENES, stand);

function stand(scene: Scene): void {
  const screen = document.createElement("floor-console") as Console;
  screen.page = page;
  screen.session = session(scene);
  document.getElementById("app")?.replaceChildren(screen);
  const over = asked.get("sheet");
  screen.over = over ? sheet(over) : (scene.over ?? null);
  const shelf = asked.get("shelf");
  if (shelf === "people" || shelf === "corrections") screen.shelf = shelf;
}

function sheet(words: string): Sheet {
  const [name, which = "", about = ""] = words.split(":");
  if (name === "part") return { name, id: which, about };
  if (name === "correct") return { name, line: which.padStart(32, "0") };
  return { name, rep: which } as Sheet;
}

function session({ shared, lead, presence, link = "live", refuse = false }: Scene): Session {
  const answer = (): Accepted | Refused =>
    refuse
      ? { type: "refused", k: "", code: "phase", final: true, retry_ms: 0, facts: {} }
      : { type: "accepted", k: "", seq: 1, dup: false, late: false };
  const here: Presence = { type: "presence", pads: 9, walls: 0, consoles: 1, unsent: 0, unsent_phones: 0 };
  const still = stillSession({
    shared,
    lead,
    presence: { ...here, ...presence },
    link: { state: link, since: Date.now() - 20_000, dataAt: Date.now() - 20_000 },
    now: NOW,
  });
  return Object.assign(still, { ask: () => new Promise((done) => setTimeout(() => done(answer()), 400)) });
}
