/** The page of every component and state: a list, and beside it the one that was chosen, as large as its device. */
import "../src/styles/base.css";
import "./index.css";
import { html, render } from "lit";
import { SCENES as CONSOLE } from "./console.states";
import { STATES as JOIN } from "./join.states";
import { SCENES as PAD } from "./pad.states";
import { STATES as WALL } from "./wall.states";

interface Shelf {
  readonly title: string;
  readonly states: readonly string[];
  readonly size: readonly [width: number, height: number];
}

const PHONE = [390, 844] as const;
const SHELVES: Readonly<Record<string, Shelf>> = {
  kit: { title: "Colours, type, icons, controls", states: ["all"], size: [1200, 900] },
  wall: { title: "The wall", states: Object.keys(WALL), size: [1920, 1080] },
  pad: { title: "The pad", states: Object.keys(PAD), size: PHONE },
  join: { title: "Joining", states: Object.keys(JOIN), size: PHONE },
  console: { title: "The console", states: Object.keys(CONSOLE), size: [1440, 900] },
};
const CHOICES = {
  theme: ["dark", "light", "black", "white"],
  lang: ["fr", "en"],
  size: ["usual", "390×844", "320×640", "1280×720", "1920×1080"],
} as const;
const chosen: Record<keyof typeof CHOICES, string> = { theme: "dark", lang: "fr", size: "usual" };

const [nav, form, frame] = ["states", "asked", "frame"].map((id) => document.getElementById(id));

function at(): readonly [screen: string, state: string] {
  const [screen = "", state = ""] = location.hash.slice(1).split("/");
  return SHELVES[screen] ? [screen, state] : ["wall", "busy"];
}

function draw(): void {
  const [screen, state] = at();
  if (nav)
    render(
      Object.entries(SHELVES).map(([id, shelf]) => list(id, shelf, screen, state)),
      nav,
    );
  if (form)
    render(
      Object.keys(CHOICES).map((name) => choice(name as keyof typeof CHOICES)),
      form,
    );
  if (frame instanceof HTMLIFrameElement) show(frame, screen, state);
}

function list(id: string, shelf: Shelf, screen: string, state: string) {
  const here = (name: string) => (id === screen && name === state ? "page" : null);
  return html`<h2>${shelf.title}</h2>
    <ul>${shelf.states.map((name) => html`<li><a href="#${id}/${name}" aria-current=${here(name) ?? "false"}>${name}</a></li>`)}</ul>`;
}

function choice(name: keyof typeof CHOICES) {
  const choose = (event: Event) => {
    chosen[name] = (event.target as HTMLSelectElement).value;
    draw();
  };
  return html`<label>${name} <select class="field" @change=${choose}>
    ${CHOICES[name].map((value) => html`<option ?selected=${chosen[name] === value}>${value}</option>`)}
  </select></label>`;
}

function show(frame: HTMLIFrameElement, screen: string, state: string): void {
  const usual = SHELVES[screen]?.size ?? PHONE;
  const [width = 0, height = 0] = chosen.size === "usual" ? usual : chosen.size.split("×").map(Number);
  const stage = frame.parentElement;
  const scale = Math.min(1, (stage?.clientWidth ?? width) / width, (stage?.clientHeight ?? height) / height);
  frame.width = `${width}`;
  frame.height = `${height}`;
  frame.style.scale = `${scale}`;
  const address = `${screen}.html?state=${state}&theme=${chosen.theme}&lang=${chosen.lang}`;
  if (frame.getAttribute("src") !== address)
    frame.contentWindow?.location.replace(new URL(address, location.href));
  frame.setAttribute("data-src", address);
}

addEventListener("hashchange", draw);
addEventListener("resize", draw);
draw();
