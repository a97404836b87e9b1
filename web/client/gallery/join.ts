/** Joining in any state, without a server: nothing that is asked is answered. */
import "../src/join/styles.css";
import { JoinApp } from "../src/join/join_app";
import type { Stage } from "../src/join/stage";
import type { Known, Refusal, Seat, Visit } from "../src/join/visit";
import { speak } from "../src/lib/i18n";
import type { Locale } from "../src/lib/page";
import { RULES } from "./pad.states";
import { words } from "./words";

const asked = new URLSearchParams(location.search);
const locale = (asked.get("lang") ?? "fr") as Locale;
const theme = asked.get("theme");
if (theme) document.documentElement.dataset["theme"] = theme;
document.documentElement.lang = locale;
document.documentElement.style.fontSize = asked.has("text") ? `${asked.get("text")}%` : "";
speak(locale, words(locale));

const karim: Known = { name: "Karim", colour: 4, mode: "team" };
const visit: Visit = {
  sprint: { id: 7, title: "Matinée du jeudi", phase: "lobby" },
  via: "code",
  rules: RULES,
  seat: null,
  known: null,
  urls: { pad: "#", notice: "#" },
};
const seat: Seat = {
  ...karim,
  rep: "r1",
  status: "pending",
  card: { words: ["lampe", "sapin", "tortue", "midi"], url: "#", qr: "" },
};
const taken: Refusal = { code: "name_taken", message: "", free: ["Karim B.", "Karim 2", "Karim 3"] };
const locked: Refusal = {
  code: "locked",
  message: "L’entrée est fermée pour le moment. Demande à la personne qui anime.",
  free: [],
};
const wrong: Refusal = {
  code: "wrong_code",
  message: "Aucune séance ouverte n’a ce code. Relis-le sur l’écran.",
  free: [],
};
const lost: Refusal = { code: "unreachable", message: "", free: [] };

const STATES: Record<string, [Stage, { draft?: Partial<Known>; wrong?: Refusal; busy?: boolean }?]> = {
  door: [{ at: "door" }],
  wrong: [{ at: "door" }, { wrong }],
  knocking: [{ at: "knocking" }],
  card_words: [{ at: "card_words" }],
  form: [{ at: "form", visit }, { draft: { name: "", colour: 6 } }],
  named: [{ at: "form", visit }, { draft: { name: "Le Grand Sam", colour: 6 } }],
  ready: [{ at: "form", visit }, { draft: { name: "Jean-Baptiste de La Tour", colour: 6, mode: "ranking" } }],
  taken: [
    { at: "form", visit },
    { draft: { name: "Karim", colour: 6, mode: "team" }, wrong: taken },
  ],
  locked: [
    { at: "form", visit },
    { draft: { name: "Karim", colour: 6, mode: "team" }, wrong: locked },
  ],
  lost: [
    { at: "form", visit },
    { draft: { name: "Karim", colour: 6, mode: "team" }, wrong: lost },
  ],
  again: [{ at: "again", visit, known: karim }],
  again_long: [{ at: "again", visit, known: { ...karim, name: "Jean-Baptiste de La Tour" } }],
  waiting: [{ at: "waiting", visit, seat }],
  card: [{ at: "card", visit, seat: { ...seat, status: "admitted" } }],
  removed: [{ at: "removed" }],
};

sessionStorage.clear();
const name = asked.get("state") ?? "form";
const found = STATES[name];
if (!found) throw new Error(`no state ${name}: ${Object.keys(STATES).join(" ")}`);
const [stage, more = {}] = found;
sessionStorage.setItem("join", JSON.stringify(more.draft ?? {}));
const app = new JoinApp();
app.go = () => undefined;
app.stage = stage;
app.wrong = more.wrong ?? null;
app.busy = more.busy ?? false;
document.getElementById("app")?.replaceChildren(app);
document.documentElement.dataset["ready"] = "";
