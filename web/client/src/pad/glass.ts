/** Which of its faces the pad shows now. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { ASIDES, ASKS, PARTY, SCENES, STRIP, VIEW } from "./apart";
import { bar } from "./bar";
import { beforeGong } from "./before_gong";
import { type Glance, markOf } from "./glance";
import { halt } from "./halt";
import type { Held } from "./held";
import { keys } from "./keys";
import { mine } from "./mine";
import { precise } from "./say_more";
import { slotView } from "./slot_view";
import { startsIn } from "./starts";
import { top } from "./top";

export function glass(now: Glance, held: Held): TemplateResult {
  const { remote } = held;
  const halted = halt(now, held);
  if (halted) return halted;
  const light = remote.party && held.late.get(PARTY)?.party(now, remote);
  if (light) return light;
  return html`${face(now, held)} ${startsIn(now)} ${whole(now, held)}`;
}

function face(now: Glance, held: Held): TemplateResult {
  const { remote, page, late } = held;
  const phase = now.when?.phase;
  if (phase === "lobby") return scene(now, held, late.get(SCENES)?.lobby(now, page));
  if (phase === "final") return scene(now, held, late.get(SCENES)?.summary(now, remote, page));
  if (now.mine?.mode === "watching") return scene(now, held, late.get(SCENES)?.watching(remote));
  return calling(now, held);
}

function scene(now: Glance, held: Held, content: unknown): TemplateResult {
  const { remote, page, late } = held;
  return html`<main class="pad still">
    ${content ? nothing : html`<p class="visually-hidden">${t("ui.loading")}</p>`}
    ${now.when?.phase === "lobby" || now.when?.phase === "final" ? nothing : top(now)} ${content} ${late.get(VIEW)?.fronts(now, held)} ${over(now, held)}
    ${bar(remote, page, now.unsent)}
  </main>`;
}

function calling(now: Glance, held: Held): TemplateResult {
  const { remote, memory, page, long } = held;
  const read = (calls: Glance["calls"]) => {
    memory.read(calls.map(markOf));
    remote.changed();
  };
  const look = (calls: Glance["calls"]) => {
    read(calls);
    remote.open("calls");
  };
  const does = {
    undo: () => void remote.undo(),
    precise: (call: Glance["calls"][number]) => precise(remote, call),
    look,
    read,
  };
  return html`<main class="pad">
    <h1 class="visually-hidden">${t("pad.title")}</h1>
    ${top(now)} ${doors(now, held)} ${mine(now, page)} ${slotView(now.slot, does)} ${keys({ press: (head) => remote.press(head), long })}
    ${over(now, held)} ${bar(remote, page, now.unsent)}
  </main>`;
}

/** The doors; in their place, what one needs more: the box after the gong, the tape after a return. */
function doors({ when, tape, shared }: Glance, { remote, late }: Held): TemplateResult {
  if (when?.phase === "closed") return beforeGong(remote);
  if (tape.length > 0) return late.get(STRIP)?.tapeView(tape) ?? html`<div class="strip"></div>`;
  // Nothing that only pleases the eye is fetched before the floor is heard.
  return (shared && late.get(STRIP)?.strip(shared.strip)) || html`<div class="strip"></div>`;
}

/** What lies over the upper keys and lets the lower ones be tapped. */
function over(now: Glance, held: Held): TemplateResult {
  return html`<div class="over">${sheet(now, held)}</div>`;
}

function sheet(now: Glance, held: Held): unknown {
  const { remote } = held;
  const open = now.sheet;
  // Whether a call counts goes before what was said in it.
  if (now.questions[0] && open?.is !== "rank" && open?.is !== "mode")
    return held.late.get(ASKS)?.gongQuestion(now.questions[0], remote);
  if (open?.is === "second") return held.late.get(ASKS)?.secondSheet(open, now, held);
  if (open?.is === "rank") return held.late.get(ASIDES)?.rankSheet(now.mine, remote);
  if (open?.is === "mode") return held.late.get(ASIDES)?.modeSheet(now.mine, remote);
  return nothing;
}

/** What takes the whole glass until it is answered or left. */
function whole(now: Glance, held: Held): unknown {
  const { remote, pointed, late } = held;
  if (now.sheet?.is === "meeting") return late.get(ASKS)?.meetingQuestion(remote);
  if (now.sheet?.is === "do_not_call") return late.get(ASKS)?.oppositionQuestion(remote);
  if (now.sheet?.is === "times") return late.get(ASKS)?.timesChoice(remote, pointed);
  return late.get(VIEW)?.opened(now, held);
}
