/** The script base on the pad: opener, context, pretext of the list; before the start the team adds to it. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import { LINE_MAX, type Part, type ScriptLine } from "../../lib/protocol";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { panel as page } from "../panel";
import type { Remote } from "../remote";
import "./script.css";

const PARTS: readonly Part[] = ["opener", "context", "pretext"];

export function panel({ mine, when }: Glance, { remote }: Held): TemplateResult {
  const lines = mine?.script ?? [];
  const proposes = when?.phase === "lobby";
  return page(
    t("script.title"),
    remote,
    html`${lines.length === 0 ? html`<p class="lead">${t(proposes ? "script.none.before" : "script.none")}</p>` : nothing}
      ${PARTS.map((part) => told(part, lines, proposes ? remote : null))} ${proposes ? form(remote) : nothing}`,
  );
}

function told(
  part: Part,
  all: readonly ScriptLine[],
  remote: Remote | null,
): TemplateResult | typeof nothing {
  const lines = all.filter((line) => line.part === part);
  if (lines.length === 0) return nothing;
  return html`<section class="script-part">
    <h3>${t(`script.part.${part}`)}</h3>
    <ul>
      ${lines.map((line) => one(line, line.mine ? remote : null))}
    </ul>
  </section>`;
}

function one(line: ScriptLine, remote: Remote | null): TemplateResult {
  const take = () => void remote?.send({ c: "write_line", part: line.part, text: "", line: line.id });
  return html`<li>
    <p dir="auto">${line.text}${line.team ? html`<small>${t(line.mine ? "script.mine" : "script.team")}</small>` : nothing}</p>
    ${remote ? html`<button type="button" class="read" aria-label=${t("script.take_back")} @click=${take}>${icon("trash")}</button>` : nothing}
  </li>`;
}

function form(remote: Remote): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault();
    const asked = event.target as HTMLFormElement;
    const data = new FormData(asked);
    const text = String(data.get("text") ?? "").trim();
    if (!text) return;
    void remote.send({ c: "write_line", part: data.get("part") as Part, text });
    asked.reset();
  };
  return html`<form class="propose" @submit=${send}>
    <h3>${t("script.propose")}</h3>
    <fieldset class="parts">
      <legend class="visually-hidden">${t("script.part")}</legend>
      ${PARTS.map(
        (part, at) =>
          html`<label><input type="radio" name="part" value=${part} ?checked=${at === 0} /><span>${t(`script.part.${part}`)}</span></label>`,
      )}
    </fieldset>
    <label for="script-text">${t("script.words")}</label>
    <textarea class="field" id="script-text" name="text" rows="2" maxlength=${LINE_MAX}></textarea>
    <p class="hint">${t("script.hint")}</p>
    <button class="button wide">${t("script.send")}</button>
  </form>`;
}
