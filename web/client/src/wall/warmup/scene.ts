/** The warm-up: two objections as lintels, the answers under them, each with its votes. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { countdown, many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Card, Lintel, Question, Stage, Warmup } from "../../lib/protocol";
import { join } from "../parts/street";
import type { WallView } from "../view";
import { type Fit, fitting, LONG_FROM } from "./fitting";

/** A lintel is one line: a longer objection is set narrow. */
const LONG_LINTEL = 29;
/** What a lintel leaves for its answers, in the wall's unit; of two, one over the other, each its half. */
const ROOM = 57;
const ROOM_UPRIGHT = 46;
const QUESTIONS: readonly Question[] = ["meant", "answered", "answer"];

export function warmup(view: WallView): TemplateResult {
  const { warmup: running, locked } = view.state;
  if (!running) return html``;
  const left = (running.stage === "writing" ? running.vote_at : running.until) - view.now;
  return html`<div class="warmup">
    <header>
      <div>
        <p class="kick">${t(`warmup_wall.kick.${kick(running)}`)}</p>
        <h2>${t(running.lintels.length > 1 ? "warmup_wall.title" : "warmup_wall.title.one")}</h2>
      </div>
      ${running.stage === "ended" ? nothing : html`<p class="clock" role="timer">${countdown(left)}</p>`}
    </header>
    ${running.lintels.map((lintel) => door(lintel, running))}
    <footer class="street">
      ${icon("book")}<span>${coming(running)}</span>
      <span class="end"></span>${join(view.page.join, locked)}
    </footer>
  </div>`;
}

/** Without a vote nothing went into the book. */
export function kick({ stage, lintels }: Pick<Warmup, "stage" | "lintels">): Stage | "over" {
  if (stage !== "ended") return stage;
  return lintels.some(({ cards }) => cards.some((card) => card.kept)) ? "ended" : "over";
}

function coming({ writing, stage }: Warmup): string {
  return stage === "writing" && writing > 0 ? many("warmup_wall.writing", writing) : t("warmup_wall.book");
}

function door({ objection, cards }: Lintel, { stage }: Warmup): TemplateResult {
  const said = t(`objection.${objection}`);
  const fits = fitting(cards, upright() ? ROOM_UPRIGHT : ROOM);
  return html`<section>
    <h3 class="lintel"><span class=${said.length > LONG_LINTEL ? "long" : ""}>${said}</span><i class="knob"></i></h3>
    <ul class=${fits.size}>
      ${repeat(
        fits.cards,
        (card) => card.id,
        (card) => one(card, fits),
      )}
      ${cards.length === 0 ? waiting(stage) : nothing}
      ${fits.others > 0 ? html`<li class="none">${many("warmup_wall.others", fits.others)}</li>` : nothing}
    </ul>
  </section>`;
}

/** Before the first answer: what they are asked. */
function waiting(stage: Stage): TemplateResult {
  if (stage !== "writing") return html`<li class="none">${t(`warmup_wall.none.${stage}`)}</li>`;
  return html`${QUESTIONS.map((question, at) => html`<li class="asked"><b>${at + 1}</b><p>${t(`warmup_wall.question.${question}`)}</p></li>`)}`;
}

function one({ id, text, name, votes, kept }: Card, { best }: Fit): TemplateResult {
  const look = `${id === best ? "best" : ""} ${text.length > LONG_FROM ? "long" : ""} ${kept ? "kept" : ""}`;
  return html`<li class=${look}>
    <p dir="auto">${text}${name ? html`<small>${name}</small>` : nothing}</p>
    <span class="votes">${icon(kept ? "book" : "clap")}<b aria-label=${many("warmup_wall.votes", votes)}>${votes}</b></span>
  </li>`;
}

const upright = (): boolean => innerHeight > innerWidth;
