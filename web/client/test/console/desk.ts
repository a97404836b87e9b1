/** A console on a fixture, with what it asked written down and answered as the test says. */

import { SCENES } from "../../gallery/console.states";
import { rules } from "../../gallery/rules";
import type { Console } from "../../src/console/floor_console";
import type { ConsolePage } from "../../src/console/page_data";
import { speak } from "../../src/lib/i18n";
import type { Locale } from "../../src/lib/page";
import type { Accepted, Refused, WireCommand } from "../../src/lib/protocol";
import type { Session } from "../../src/lib/session";
import { words } from "./words";
import "../../src/console/floor_console";

export const ACCEPTED: Accepted = { type: "accepted", k: "", seq: 1, dup: false, late: false };
export const refusal = (code: string): Refused => ({
  type: "refused",
  k: "",
  code,
  final: true,
  retry_ms: 0,
  facts: {},
});

export interface Opened {
  readonly screen: Console;
  readonly asked: WireCommand[];
  text(): string;
  press(label: string): Promise<void>;
}

export async function open(
  scene: string,
  answer: () => Accepted | Refused | Promise<Accepted | Refused> = () => ACCEPTED,
  locale: Locale = "fr",
): Promise<Opened> {
  speak(locale, words(locale));
  const asked: WireCommand[] = [];
  const screen = document.createElement("floor-console") as Console;
  screen.page = page(locale);
  screen.session = session(scene, asked, answer);
  screen.over = SCENES[scene]?.over ?? null;
  document.body.replaceChildren(screen);
  await screen.updateComplete;
  const text = () => (screen.textContent ?? "").replace(/\s+/g, " ");
  const press = async (label: string) => {
    found(screen, label).click();
    await settled(screen);
  };
  return { screen, asked, text, press };
}

export async function settled(screen: Console): Promise<void> {
  await new Promise((done) => setTimeout(done, 0));
  await screen.updateComplete;
}

function found(screen: Console, label: string): HTMLElement {
  const all = [...screen.querySelectorAll<HTMLElement>("button, a")];
  const at = all.findLast((e) => [e.getAttribute("aria-label"), e.textContent?.trim()].includes(label));
  if (!at) throw new Error(`no button « ${label} »: ${all.map((e) => e.getAttribute("aria-label"))}`);
  return at;
}

function session(
  name: string,
  asked: WireCommand[],
  answer: () => Accepted | Refused | Promise<Accepted | Refused>,
): Session {
  const scene = SCENES[name];
  if (!scene) throw new Error(`no scene ${name}`);
  const presence = { type: "presence" as const, pads: 9, walls: 0, consoles: 1, unsent: 0, unsent_phones: 0 };
  const at = { since: scene.shared.when.started_at ?? 0, dataAt: scene.shared.when.started_at ?? 0 };
  return {
    shared: scene.shared,
    lead: scene.lead,
    mine: null,
    outbox: [],
    divergences: 0,
    farewell: null,
    presence: { ...presence, ...scene.presence },
    link: { state: scene.link ?? "live", ...at },
    now: () => scene.now,
    tap: () => Promise.reject(new Error("a console does not tap")),
    ask: async (command) => {
      asked.push(command);
      return answer();
    },
    answer: () => Promise.resolve(),
    subscribe: () => () => undefined,
    takeOver: () => undefined,
    renew: () => Promise.resolve(),
    forget: () => Promise.resolve(),
  };
}

function page(locale: Locale): ConsolePage {
  const url = "http://192.168.1.20:8000";
  return {
    locale,
    messages: {},
    words: "",
    secure: false,
    languages: { fr: "", en: "" },
    sprint: { id: 7, title: "Jeudi <b>matin</b>" },
    rules,
    games: [],
    join: {
      code: "KFRTMP",
      address: url,
      addresses: [{ url, label: "" }],
      qr: `/sprints/7/qr.svg?address=${url}`,
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
}
