/** States of joining that the gallery draws: a code typed, a name taken, a door that is shut. */
import type { Stage } from "../src/join/stage";
import type { Known, Refusal, Seat, Visit } from "../src/join/visit";
import { cards } from "./game_cards";
import { RULES } from "./pad.parts";

const karim: Known = { name: "Karim", colour: 4, mode: "team" };
const visit: Visit = {
  sprint: { id: 7, title: "Matinée du jeudi", phase: "lobby" },
  via: "code",
  rules: RULES,
  get games() {
    return cards(RULES);
  },
  seat: null,
  known: null,
  meetings: [],
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

export interface Scene {
  readonly draft?: Partial<Known>;
  readonly wrong?: Refusal;
  readonly busy?: boolean;
}

export const STATES: Readonly<Record<string, [Stage, Scene?]>> = {
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
  again_met: [
    {
      at: "again",
      known: karim,
      visit: {
        ...visit,
        meetings: [
          { sprint: 6, outcome: "a1", title: "Mardi matin", at: 1_792_000_000_000, fate: "" },
          {
            sprint: 6,
            outcome: "a2",
            title: "Le grand sprint du jeudi",
            at: 1_792_000_000_000,
            fate: "postponed",
          },
        ],
      },
    },
  ],
  again_long: [{ at: "again", visit, known: { ...karim, name: "Jean-Baptiste de La Tour" } }],
  waiting: [{ at: "waiting", visit, seat }],
  card: [{ at: "card", visit, seat: { ...seat, status: "admitted" } }],
  removed: [{ at: "removed" }],
};
