/** The door from outside: six letters that the wall shows, or the four words of a rep card. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { trouble } from "./trouble";
import type { Known, Refusal } from "./visit";

/** The application knows nothing of the browser: a seat there comes over by its eight letters. */
const installed = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || location.search.includes("app=1");

interface DoorDoes {
  knock(code: string): void;
  words(words: string): void;
  /** Between the code and the card. */
  turn(to: "door" | "card_words"): void;
}

export function door(
  code: string,
  known: Known | null,
  wrong: Refusal | null,
  busy: boolean,
  does: DoorDoes,
): TemplateResult {
  return html`<form class="join" @submit=${(event: Event) => does.knock(field(event, "code"))}>
    <h1>${known ? t("join.hello", { name: known.name }) : t("join.door")}</h1>
    <p class="lead">${t("join.door.told")}</p>
    ${installed() ? html`<p class="hint">${t("join.app")}</p>` : nothing}
    <div class="line">
      <label for="code">${t("join.code")}</label>
      <input
        id="code"
        class="field code"
        name="code"
        required
        maxlength="11"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="go"
        placeholder="KFR TMP"
        .value=${code}
      />
    </div>
    ${wrong ? trouble(wrong) : nothing}
    <button class="button main wide" ?disabled=${busy}>${t(busy ? "ui.loading" : "join.knock")}</button>
    ${known ? nothing : html`<button type="button" class="button quiet wide" @click=${() => does.turn("card_words")}>${t("join.have_card")}</button>`}
  </form>`;
}

export function cardWords(wrong: Refusal | null, busy: boolean, does: DoorDoes): TemplateResult {
  return html`<form class="join" @submit=${(event: Event) => does.words(field(event, "words"))}>
    <h1>${t("join.card")}</h1>
    <p class="lead">${t("join.card.told")}</p>
    <div class="line">
      <label for="words">${t("join.card.words")}</label>
      <input id="words" class="field" name="words" required maxlength="80" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="go" />
    </div>
    ${wrong ? trouble(wrong) : nothing}
    <button class="button main wide" ?disabled=${busy}>${t(busy ? "ui.loading" : "join.card.go")}</button>
    <button type="button" class="button quiet wide" @click=${() => does.turn("door")}>${t("join.card.none")}</button>
  </form>`;
}

function field(event: Event, name: string): string {
  event.preventDefault();
  return String(new FormData(event.target as HTMLFormElement).get(name) ?? "");
}
