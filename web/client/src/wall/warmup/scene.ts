/** The warm-up: two objections as lintels, the answers under them, each with its votes. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { countdown, many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Card, Lintel, SharedState, Warmup } from "../../lib/protocol";
import { join } from "../parts/street";
import type { Scene } from "../scenes";
import type { WallView } from "../view";
import { type Fit, fitting, LONG_FROM } from "./fitting";

/** After its end it still shows what was kept, so long. */
const SHOWN_MS = 30_000;
/** What a lintel leaves for its answers, in the wall's unit; of two, one over the other, each its half. */
const ROOM = 49;
const ROOM_UPRIGHT = 44;

export const warmup: Scene = { id: "warmup", plays, draw };

function plays({ warmup: running }: SharedState, now: number): boolean {
  if (!running) return false;
  return running.ended_at === null || now < running.ended_at + SHOWN_MS;
}

function draw(view: WallView): TemplateResult {
  const { warmup: running, locked } = view.state;
  if (!running) return html``;
  const left = (running.stage === "writing" ? running.vote_at : running.until) - view.now;
  return html`<div class="warmup">
    <header>
      <div>
        <p class="kick">${t(`warmup_wall.kick.${running.stage}`)}</p>
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

function coming({ writing, stage }: Warmup): string {
  return stage === "writing" && writing > 0 ? many("warmup_wall.writing", writing) : t("warmup_wall.book");
}

function door({ objection, cards }: Lintel, { stage }: Warmup): TemplateResult {
  const fits = fitting(cards, upright() ? ROOM_UPRIGHT : ROOM);
  return html`<section>
    <h3 class="lintel"><span>${t(`objection.${objection}`)}</span><i class="knob"></i></h3>
    <ul>
      ${repeat(
        fits.cards,
        (card) => card.id,
        (card) => one(card, fits),
      )}
      ${cards.length === 0 ? html`<li class="none">${t(`warmup_wall.none.${stage}`)}</li>` : nothing}
      ${fits.others > 0 ? html`<li class="none">${many("warmup_wall.others", fits.others)}</li>` : nothing}
    </ul>
  </section>`;
}

function one({ id, text, name, votes, kept }: Card, { best }: Fit): TemplateResult {
  const look = `${id === best ? "best" : ""} ${text.length > LONG_FROM ? "long" : ""} ${kept ? "kept" : ""}`;
  return html`<li class=${look}>
    <p dir="auto">${text}${name ? html`<small>${name}</small>` : nothing}</p>
    <span class="votes">${icon(kept ? "book" : "clap")}<b aria-label=${many("warmup_wall.votes", votes)}>${votes}</b></span>
  </li>`;
}

const upright = (): boolean => innerHeight > innerWidth;
