/** Which of its faces the pad shows now. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { modeSheet, rankSheet } from "./asides";
import { bar } from "./bar";
import { beforeGong } from "./before_gong";
import { fixedMark, type Glance } from "./glance";
import type { Held } from "./held";
import { keys } from "./keys";
import { mine } from "./mine";
import { party } from "./party";
import { fronts, opened } from "./place_view";
import { gongQuestion, meetingQuestion, oppositionQuestion } from "./questions";
import type { Remote } from "./remote";
import { precise } from "./say_more";
import { elsewhere, lobby, startsIn, stopped, watching } from "./scenes";
import { secondSheet } from "./second_sheet";
import { slotView } from "./slot_view";
import "./strip";
import { summary } from "./summary";
import { tapeView } from "./tape_view";
import { timesChoice } from "./times";
import { top } from "./top";

export function glass(now: Glance, held: Held): TemplateResult {
  const { remote } = held;
  const halt = halted(now, held);
  if (halt) return html`<main class="pad still">${halt}</main>`;
  if (remote.party) return party(now, remote);
  return html`${face(now, held)} ${startsIn(now)} ${whole(now, held)}`;
}

/** Not, or no more, a seat of this sprint: nothing else is on the glass. */
function halted(now: Glance, { remote, page, memory }: Held): TemplateResult | null {
  const status = now.mine?.status ?? "admitted";
  const link = remote.session.link.state;
  if (link === "elsewhere") return elsewhere(remote);
  if (status === "erased" || (link === "signed_out" && remote.erasing)) {
    memory.forget();
    return stopped("erased", page, 0);
  }
  if (link === "signed_out") return stopped("signed_out", page, now.unsent);
  return status === "admitted" ? null : stopped(status, page, now.unsent);
}

function face(now: Glance, held: Held): TemplateResult {
  const { remote, page } = held;
  if (now.when?.phase === "lobby") return scene(now, held, lobby(now, page));
  if (now.when?.phase === "final") return scene(now, held, summary(now, remote, page));
  if (now.mine?.mode === "watching") return scene(now, held, watching(remote));
  return calling(now, held);
}

function scene(now: Glance, held: Held, content: unknown): TemplateResult {
  const { remote, page } = held;
  return html`<main class="pad still">
    ${now.when?.phase === "lobby" || now.when?.phase === "final" ? nothing : top(now)} ${content} ${fronts(now, held)} ${over(now, held)}
    ${bar(remote, page, now.unsent)}
  </main>`;
}

function calling(now: Glance, held: Held): TemplateResult {
  const { remote, memory, page, long } = held;
  const read = (calls: Glance["calls"]) => {
    memory.read(calls.map((call) => (call.place === "refused" ? call.key : fixedMark(call))));
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
    ${top(now)} ${doors(now, remote)} ${mine(now, page)} ${slotView(now.slot, does)} ${keys({ press: (head) => remote.press(head), long })}
    ${over(now, held)} ${bar(remote, page, now.unsent)}
  </main>`;
}

/** The doors; in their place, what one needs more: the box after the gong, the tape after a return. */
function doors({ when, tape, shared }: Glance, remote: Remote): TemplateResult {
  if (when?.phase === "closed") return beforeGong(remote);
  if (tape.length > 0) return tapeView(tape);
  return html`<pad-strip class="strip" .doors=${shared?.strip ?? ""}></pad-strip>`;
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
    return gongQuestion(now.questions[0], remote);
  if (open?.is === "second") return secondSheet(open, now, held);
  if (open?.is === "rank") return rankSheet(now.mine, remote);
  if (open?.is === "mode") return modeSheet(now.mine, remote);
  return nothing;
}

/** What takes the whole glass until it is answered or left. */
function whole(now: Glance, held: Held): unknown {
  const { remote, pointed } = held;
  if (now.sheet?.is === "meeting") return meetingQuestion(remote);
  if (now.sheet?.is === "do_not_call") return oppositionQuestion(remote);
  if (now.sheet?.is === "times") return timesChoice(remote, pointed);
  return opened(now, held);
}
