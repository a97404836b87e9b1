/** The finest no, on the pad: a line to write, one's own to sign, one vote; at breaks and after the gong. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { played } from "../../lib/games";
import { many, t } from "../../lib/i18n";
import type { OwnRefusal, Refusal, RefusalMine } from "../../lib/protocol";
import type { Glance } from "../glance";
import type { Held } from "../held";
import type { Line } from "../lines";

const LONGEST = 90;
/** After the gong the call under way comes first. */
const GRACE_MS = 60_000;

export function content(now: Glance, held: Held): TemplateResult {
  const shared = now.shared ? played(now.shared.games, "refusal") : null;
  const mine = now.mine ? played(now.mine.games, "refusal") : null;
  if (!shared || !mine) return html`${nothing}`;
  if (shared.winner) return html`${winner(shared.winner)} ${own(mine, held)}`;
  if (!shared.open) return html`${own(mine, held)} ${later(now)}`;
  return html`${mine.left > 0 ? form(held) : nothing} ${lost(held)} ${own(mine, held)} ${votes(shared.lines, mine, held)}`;
}

function later({ when }: Glance): TemplateResult | typeof nothing {
  return when?.phase === "final" ? nothing : html`<p>${t("game_refusal.later")}</p>`;
}

/** The latest that was sent, if it was refused: its words are not gone, and what may be the reason. */
function lost({ remote }: Held): TemplateResult | typeof nothing {
  const last = remote.session.outbox.findLast(({ command }) => command.c === "write_refusal");
  if (last?.status !== "refused" || last.command.c !== "write_refusal") return nothing;
  return html`<p role="status"><b>${t("game_refusal.lost", { text: last.command.text })}</b><br />${t("game_refusal.lost.why")}</p>`;
}

function form({ remote }: Held): TemplateResult {
  const write = (event: Event) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem("text") as HTMLInputElement;
    const text = field.value.trim();
    if (text) void remote.send({ c: "write_refusal", text }).then((kept) => kept && clear(field));
  };
  return html`<form @submit=${write}>
    <label for="refusal">${t("game_refusal.write")}</label>
    <input class="field" id="refusal" name="text" maxlength=${LONGEST} autocomplete="off" enterkeyhint="send" aria-describedby="refusal-how" />
    <p class="hint" id="refusal-how">${t("game_refusal.write.how")}</p>
    <button class="button wide">${t("game_refusal.send")}</button>
  </form>`;
}

function clear(field: HTMLInputElement): void {
  field.value = "";
}

function own({ own: all }: RefusalMine, held: Held): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<div>
    <h4>${many("game_refusal.own", all.length)}</h4>
    <ul class="rows">${all.map((line) => mineRow(line, held))}</ul>
  </div>`;
}

function mineRow({ id, text, claimed, hidden }: OwnRefusal, { remote }: Held): TemplateResult {
  const sign = () => void remote.send({ c: "claim_refusal", refusal: id, claimed: !claimed });
  return html`<li>
    <span>${text}</span>
    ${hidden ? html`<small>${t("game_refusal.taken")}</small>` : html`<button type="button" class="button" @click=${sign}>${t(claimed ? "game_refusal.unsign" : "game_refusal.sign")}</button>`}
  </li>`;
}

function votes(lines: readonly Refusal[], { vote }: RefusalMine, { remote }: Held): TemplateResult {
  if (lines.length === 0) return html`<p class="hint">${t("game_refusal.none")}</p>`;
  const choose = (refusal: string) => void remote.send({ c: "choose_refusal", refusal });
  return html`<fieldset>
    <legend>${t("game_refusal.choose")}</legend>
    ${lines.map(
      ({ id, text, name }) => html`<label class="vote">
        <input type="radio" name="refusal-vote" .checked=${vote === id} @change=${() => choose(id)} />
        <span>${text}${name ? html`<small>${name}</small>` : nothing}</span>
      </label>`,
    )}
  </fieldset>`;
}

function winner(found: Refusal): TemplateResult {
  return html`<p><b>${t("game_refusal.winner")}</b><br />${found.text}${found.name ? html`<br /><small>${found.name}</small>` : nothing}</p>`;
}

/** One tap away from the keys, while lines are taken. */
export function line(now: Glance, held: Held): Line | null {
  const open = now.shared && played(now.shared.games, "refusal")?.open;
  const closed = now.when?.closed_at ?? null;
  if (!open || (closed !== null && now.now - closed < GRACE_MS)) return null;
  const words = t("game_refusal.title");
  const acts = [
    { icon: "edit" as const, name: t("game_refusal.write"), does: () => held.remote.open("game") },
  ];
  return { weight: 55, icon: "talk", words, acts };
}
