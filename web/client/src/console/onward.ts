/** The one action at the bottom, by phase: what leads to the next landing. */
import { html, type TemplateResult } from "lit";
import { pageAfter, pageBefore } from "../lib/curtain";
import { hour, many, t } from "../lib/i18n";
import { button, opener } from "./button";
import type { Desk } from "./desk";
import { inside, ringing } from "./people";
import { before, calling, end, lastRound } from "./phase";
import { curtain } from "./reveal";

export function onward(desk: Desk): TemplateResult {
  const { when } = desk.shared;
  if (when.phase === "lobby") return start(desk);
  if (!calling(when)) return told(desk);
  if (before(when, desk.now)) return html`<div class="bottom"></div>`;
  return when.phase === "break" ? nextRound(desk) : ending(desk);
}

function start(desk: Desk): TemplateResult {
  const alone = ringing(desk.lead).length ? "console.start.ringing" : "console.start.alone";
  const here = inside(desk.lead).length;
  const hint = here ? many("console.start.here", here) : t(alone);
  return html`<div class="bottom">
    ${button(desk, "start", t("console.start"), () => void desk.ask("start", { c: "start" }), { look: "main wide" })}
    <p>${hint}</p>
  </div>`;
}

const finish = (desk: Desk) => () => desk.open({ name: "finish" });

function nextRound(desk: Desk): TemplateResult {
  const round = desk.shared.when.round + 1;
  const target = `round:${round}`;
  const begin = () => void desk.ask(target, { c: "begin_round", round });
  return html`<div class="bottom">${button(desk, target, t("console.round.now", { round }), begin, { look: "main wide" })}
    <p>${opener(t("console.finish.sprint"), finish(desk), { look: "quiet" })}</p></div>`;
}

/** Yellow goes on; ending is ink. */
function ending(desk: Desk): TemplateResult {
  const { when } = desk.shared;
  const until = end(when);
  const words = t(lastRound(when) ? "console.finish.sprint" : "console.finish.round.short");
  return html`<div class="bottom ending">${opener(words, finish(desk), { look: "ink wide tall" })}
    <p>${until === null || when.phase === "paused" ? t("console.finish.paused") : t("console.finish.itself", { hour: hour(until) })}</p></div>`;
}

function told(desk: Desk): TemplateResult {
  const [next, before] = [pageAfter(curtain(desk)), pageBefore(curtain(desk))];
  const go = (to: number, words: string, look: string) =>
    button(desk, `reveal:${to}`, words, () => void desk.ask(`reveal:${to}`, { c: "reveal", step: to }), {
      look,
    });
  const { home } = desk.page.urls;
  const done = home ? html`<a class="button main wide" href=${home}>${t("console.done")}</a>` : html``;
  const words = t(desk.shared.reveal ? "console.reveal.next" : "console.reveal.start");
  return html`<div class="bottom">
    ${next ? go(next.step, words, "main wide") : done}
    <p>${before ? go(before.step, t("console.reveal.back"), "quiet") : opener(t("console.wall"), () => desk.open({ name: "wall" }), { look: "quiet" })}</p>
  </div>`;
}
