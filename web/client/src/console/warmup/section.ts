/** The warm-up in the host's work area: what is left, what came to the wall, what goes into the book. */
import { html, nothing, type TemplateResult } from "lit";
import { countdown, t } from "../../lib/i18n";
import type { Warmup } from "../../lib/protocol";
import { button, opener } from "../button";
import type { Desk } from "../desk";
import { answers } from "./answers";

const MORE_MS = 2 * 60_000;
export const BEFORE_CALLS = ["lobby", "break", "paused"] as const;

/** The tile, while none runs. */
export function warmupTile(desk: Desk): TemplateResult | typeof nothing {
  const running = desk.shared.warmup;
  if (running && running.stage !== "ended") return nothing;
  return opener(t("warmup_console.open"), () => desk.open({ name: "part", id: "warmup", about: "" }), {
    sign: "edit",
  });
}

export function warmupSection(desk: Desk): TemplateResult | typeof nothing {
  const running = desk.shared.warmup;
  if (!running) return nothing;
  return html`<section class="warming stack" aria-labelledby="warming">
    <h2 id="warming">${t("warmup_console.title")} ${running.stage === "ended" ? nothing : html`<b role="timer">${countdown(end(running) - desk.now)}</b>`}</h2>
    <p class="lead">${t(`warmup_console.stage.${running.stage}`)}</p>
    ${running.stage === "ended" ? nothing : acts(desk, running)}
    ${answers(desk)}
  </section>`;
}

const end = ({ stage, vote_at, until }: Warmup): number => (stage === "writing" ? vote_at : until);

function acts(desk: Desk, running: Warmup): TemplateResult {
  const warmup = running.number;
  const until = Math.round(Math.max(end(running), desk.now)) + MORE_MS;
  const ask = (target: string, words: string, command: Parameters<Desk["ask"]>[1]) =>
    button(desk, target, words, () => void desk.ask(target, command));
  return html`<div class="acts">
    ${running.stage === "writing" ? ask("warmup:vote", t("warmup_console.vote"), { c: "begin_vote", warmup }) : nothing}
    ${ask("warmup:more", t("warmup_console.more"), { c: "extend_warmup", warmup, until })}
    ${ask("warmup:end", t("warmup_console.end"), { c: "end_warmup", warmup })}
  </div>`;
}
