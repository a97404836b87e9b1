/** What opens from the pad's bar: each place with its name, when it is there, and its part that comes late. */
import type { Glance } from "./glance";
import type { Place } from "./place";

const always = (): boolean => true;

export const PLACES: readonly Place[] = [
  {
    id: "calls",
    icon: "book",
    words: "pad.bar.calls",
    at: "inside",
    says: ["calls", "objection", "reason"],
    shown: always,
    load: () => import("./calls_panel"),
  },
  {
    id: "board",
    icon: "screen",
    words: "pad.bar.board",
    at: "inside",
    says: ["board", "objection", "rules"],
    shown: always,
    front: ({ mine, when }) =>
      mine?.mode === "watching" && when?.phase !== "lobby" && when?.phase !== "final",
    load: () => import("./board_panel"),
  },
  {
    id: "more",
    icon: "more",
    words: "pad.bar.more",
    at: "inside",
    says: [],
    shown: always,
    load: () => import("./more_panel"),
  },
  {
    id: "support",
    icon: "clap",
    words: "support.place",
    at: "more",
    says: ["support"],
    shown: ({ when }) => when?.phase !== "lobby" && when?.phase !== "final",
    load: () => import("./support/panel"),
  },
  {
    id: "progress",
    icon: "door",
    words: "progress.place",
    at: "more",
    says: ["progress"],
    shown: ({ mine, when }) => mine?.mode !== "watching" && when?.phase !== "lobby",
    load: () => import("./progress/panel"),
  },
  {
    id: "warmup",
    icon: "edit",
    words: "warmup.place",
    at: "more",
    says: ["warmup", "objection"],
    shown: ({ shared }) => !!shared?.warmup,
    front: ({ shared, when }) => !!shared?.warmup && when?.phase === "lobby",
    load: () => import("./warmup/panel"),
  },
  {
    id: "script",
    icon: "talk",
    words: "script.title",
    at: "more",
    says: ["script"],
    shown: always,
    front: ({ when }) => when?.phase === "lobby",
    load: () => import("./script/panel"),
  },
  {
    id: "pulse",
    icon: "talk",
    words: "pulse.place",
    at: "more",
    says: ["pulse"],
    shown: ({ when }) => when?.phase === "closed" || when?.phase === "final",
    front: ({ when }) => when?.phase === "final",
    load: () => import("./after/panel"),
  },
  {
    id: "game",
    icon: "stairs",
    words: "game.place",
    at: "more",
    says: ["game"],
    shown: always,
    front: ({ when }) => when?.phase === "lobby",
    load: () => import("./games_panel"),
  },
  {
    id: "book",
    icon: "book",
    words: "book.title",
    at: "more",
    says: ["book", "objection"],
    shown: always,
    load: () => import("./book/panel"),
  },
  {
    id: "data",
    icon: "person",
    words: "data.title",
    at: "more",
    says: ["data", "rules"],
    shown: always,
    load: () => import("./data_panel"),
  },
  {
    id: "phone",
    icon: "settings",
    words: "phone.place",
    at: "more",
    says: ["phone"],
    shown: always,
    load: () => import("./phone_panel"),
  },
  {
    id: "move",
    icon: "phone",
    words: "move.place",
    at: "more",
    says: ["move"],
    shown: (now) => !now.shared?.demo && now.when?.phase !== "final",
    load: () => import("./move_panel"),
  },
  {
    id: "card",
    icon: "key",
    words: "card.title",
    at: "more",
    says: ["card"],
    shown: (now) => !now.shared?.demo,
    load: () => import("./card_place"),
  },
];

export const placeOf = (id: string | null): Place | undefined => PLACES.find((place) => place.id === id);

/** Those that « Plus » lists now. */
export const placesOf = (now: Glance): Place[] =>
  PLACES.filter((place) => place.at === "more" && place.shown(now));
