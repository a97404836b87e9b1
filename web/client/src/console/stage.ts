/** The wall itself, drawn small in a box of its own: the same scenes and styles, out of the console's. */
import { render } from "lit";
import baseStyles from "../styles/base.css?inline";
import { gable } from "../wall/measure";
import { sceneOf } from "../wall/scenes";
import lateStyles from "../wall/style/late.css?inline";
import wallStyles from "../wall/style/wall.css?inline";
import type { WallView } from "../wall/view";
import type { Desk } from "./desk";
import { qr } from "./entrance";

/** The picture is laid out at this size, then scaled: a landscape wall, whatever the host's own screen is. */
const WIDTH = 1120;
const HEIGHT = 630;
const FITTED = `:host { --u: ${HEIGHT / 100}px; display: block; overflow: hidden; }
.wall { width: ${WIDTH}px; height: ${HEIGHT}px; transform-origin: 0 0; font-size: calc(2.6 * var(--u)); line-height: 1.2; color: var(--ink); }
* { animation: none !important; transition: none !important; }`;

/** Null where a browser cannot keep styles apart: the plain miniature is drawn then. */
export class Stage {
  readonly #root: ShadowRoot;
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#root = host.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = sheets();
    host.dataset["theme"] = "dark";
    new ResizeObserver(() => this.#fit()).observe(host);
  }

  draw(desk: Desk): void {
    const wall = this.#root.querySelector<HTMLElement>(".wall") ?? this.#root.appendChild(element());
    const view = seen(desk);
    const scene = sceneOf(view.state, view.now);
    wall.className = `wall scene-${scene.id}`;
    render(scene.draw(view), wall.lastElementChild as HTMLElement);
    this.#fit();
  }

  #fit(): void {
    const wall = this.#root.querySelector<HTMLElement>(".wall");
    const scale = this.#host.clientWidth / WIDTH;
    if (wall) wall.style.transform = `scale(${scale})`;
    this.#host.style.height = `${Math.round(HEIGHT * scale)}px`;
  }
}

export const canStage = (): boolean =>
  typeof ResizeObserver === "function" && "adoptedStyleSheets" in Document.prototype;

function element(): HTMLElement {
  const wall = document.createElement("div");
  const [sky, ground, scene] = ["sky", "ground", "scene"].map((name) => {
    const part = document.createElement("div");
    part.className = name;
    return part;
  });
  if (scene) scene.style.display = "contents";
  for (const part of [sky, ground, scene]) if (part) wall.append(part);
  return wall;
}

const OF_GAMES = import.meta.glob<string>("../wall/games/*.css", {
  query: "?inline",
  import: "default",
  eager: true,
});

let made: CSSStyleSheet[] | null = null;

function sheets(): CSSStyleSheet[] {
  made ??= [baseStyles, wallStyles, lateStyles, ...Object.values(OF_GAMES), FITTED].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text.replaceAll(":root", ":host"));
    dropPortrait(sheet);
    return sheet;
  });
  return made;
}

/** The host's phone stands upright; the wall that it shows does not. */
function dropPortrait(sheet: CSSStyleSheet): void {
  for (let i = sheet.cssRules.length - 1; i >= 0; i--) {
    const rule = sheet.cssRules[i];
    if (rule instanceof CSSMediaRule && rule.conditionText.includes("aspect-ratio")) sheet.deleteRule(i);
  }
}

function seen(desk: Desk): WallView {
  const { sprint, rules, join } = desk.page;
  return {
    state: desk.shared,
    now: desk.now,
    clock: desk.clock,
    page: { sprint, rules, join: { code: join.code, address: join.address, qr: qr(desk.page) } },
    presence: desk.presence,
    landing: null,
    news: null,
    cheers: new Map(),
    gable: gable(WIDTH, HEIGHT),
    hearing: "off",
  };
}
