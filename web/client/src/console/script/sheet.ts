/** The script base, written by the host: what to say first, and why to call now. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { t } from "../../lib/i18n";
import { LINE_MAX, type Part, type ScriptLine } from "../../lib/protocol";
import { button, opener, submit } from "../button";
import type { Desk } from "../desk";

const PARTS: readonly Part[] = ["opener", "context", "pretext"];

export const scriptTile = (desk: Desk): TemplateResult =>
  opener(t("script.title"), () => desk.open({ name: "part", id: "script", about: "" }), { sign: "talk" });

export function scriptSheet(desk: Desk): TemplateResult {
  return html`<p class="lead">${t("script.host")}</p>
    ${PARTS.map((part) => lines(desk, part))}
    <form class="stack" @submit=${(event: Event) => add(desk, event)}>
      <fieldset><legend>${t("script.part")}</legend><div class="seg three">${PARTS.map(
        (part, at) =>
          html`<label class="choice"><input type="radio" name="part" value=${part} ?checked=${at === 0}><span>${t(`script.part.${part}`)}</span></label>`,
      )}</div></fieldset>
      <label for="script-line">${t("script.words")}</label>
      <textarea class="field" id="script-line" name="text" maxlength=${LINE_MAX} required></textarea>
      <p class="hint">${t("script.hint.host")}</p>
      ${submit(desk.asking.has("script"), t("script.add"))}
    </form>`;
}

function lines(desk: Desk, part: Part): TemplateResult | typeof nothing {
  const mine = desk.lead.script.filter((line) => line.part === part);
  if (mine.length === 0) return nothing;
  return html`<h3>${t(`script.part.${part}`)}</h3>
    <ul class="submitted">${repeat(
      mine,
      ({ id }) => id,
      (line) => one(desk, line),
    )}</ul>`;
}

function one(desk: Desk, { id, part, text, team }: ScriptLine): TemplateResult {
  const target = `line:${id}`;
  const change = (event: Event) => {
    const words = (event.target as HTMLInputElement).value.trim();
    if (words && words !== text) void desk.ask(target, { c: "write_line", part, text: words, line: id });
  };
  const away = () => void desk.ask(target, { c: "write_line", part, text: "", line: id });
  return html`<li>
    <p><input class="field" dir="auto" aria-label=${t("script.words")} maxlength=${LINE_MAX} .value=${text} @change=${change}>
      ${team ? html`<small>${t("script.team")}</small>` : nothing}</p>
    ${button(desk, target, t("script.take_away"), away, { look: "quiet" })}
  </li>`;
}

async function add(desk: Desk, event: Event): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const data = new FormData(form);
  const text = String(data.get("text") ?? "").trim();
  if (!text || desk.asking.has("script")) return;
  if (await desk.ask("script", { c: "write_line", part: data.get("part") as Part, text })) form.reset();
}
