/** The one page of joining: a name, a bell, a way of taking part, five rules, the notice. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { COLOURS, type Mode } from "../lib/protocol";
import { modes } from "../pad/modes";
import { rulesCard } from "../pad/rules_card";
import { type Draft, missing } from "./draft";
import { trouble } from "./trouble";
import type { Refusal, Visit } from "./visit";

const NAME_MAX = 40; // the server allows 24 graphemes, which may take more letters

interface FormDoes {
  write(change: Partial<Draft>): void;
  enter(): void;
}

export function form(
  visit: Visit,
  draft: Draft,
  wrong: Refusal | null,
  busy: boolean,
  does: FormDoes,
): TemplateResult {
  const lacks = missing(draft);
  return html`<form class="join" novalidate @submit=${(event: Event) => submit(event, lacks, does)}>
    <div>
      <p class="kicker">${visit.sprint.title}</p>
      <h1>${t("join.welcome")}</h1>
    </div>
    ${name(draft, wrong, does)} ${bells(draft.colour, (colour) => does.write({ colour }))}
    ${modes(draft.mode, (mode: Mode) => does.write({ mode }), t("join.mode"))}
    <section>
      <h2>${t("rules.title")}</h2>
      ${rulesCard(visit.games)}
    </section>
    <p class="hint">${t("join.notice")} <a href=${visit.urls.notice} target="_blank">${t("rules.notice")}</a></p>
    ${wrong && !aboutName(wrong) ? trouble(wrong) : nothing}
    <button class="button main wide" aria-disabled=${lacks !== null || busy}>
      ${t(busy ? "ui.loading" : lacks ? `join.lacks.${lacks}` : "join.enter")}
    </button>
  </form>`;
}

const aboutName = ({ code }: Refusal): boolean => code === "name_taken" || code === "name_unsafe";

const PLACES = { name: "#name", mode: ".modes input" };

/** A button that waits says what for, and leads there. */
function submit(event: Event, lacks: "name" | "mode" | null, does: FormDoes): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  if (lacks === null) does.enter();
  else form.querySelector<HTMLElement>(PLACES[lacks])?.focus();
}

function name(draft: Draft, wrong: Refusal | null, does: FormDoes): TemplateResult {
  const bad = wrong !== null && aboutName(wrong);
  return html`<div class="line">
    <label for="name">${t("join.name")}</label>
    <input
      id="name"
      class="field"
      name="name"
      autocomplete="given-name"
      autocapitalize="words"
      enterkeyhint="next"
      spellcheck="false"
      maxlength=${NAME_MAX}
      .value=${draft.name}
      aria-invalid=${bad ? "true" : nothing}
      aria-describedby=${bad ? "name-wrong" : nothing}
      @input=${(event: InputEvent) => does.write({ name: (event.target as HTMLInputElement).value })}
    />
    ${bad ? html`<div id="name-wrong" role="alert">${taken(wrong, does)}</div>` : nothing}
  </div>`;
}

/** A taken name is no dead end: free ones are one tap away. */
function taken(wrong: Refusal, does: FormDoes): TemplateResult {
  if (wrong.code === "name_unsafe" || wrong.free.length === 0) return trouble(wrong);
  return html`<p class="error">${t("join.taken")}</p>
    <div class="free">
      ${wrong.free.map(
        (free) =>
          html`<button type="button" class="button" @click=${() => does.write({ name: free })}>${free}</button>`,
      )}
    </div>`;
}

function bells(chosen: number, choose: (colour: number) => void): TemplateResult {
  return html`<fieldset class="bells">
    <legend>${t("join.bell")}</legend>
    <div>
      ${Array.from(
        { length: COLOURS },
        (_, colour) =>
          html`<label class="bell-choice bell-${colour}">
            <input type="radio" name="colour" .checked=${colour === chosen} @change=${() => choose(colour)} />
            <span class="visually-hidden">${t(`colour.${colour}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
