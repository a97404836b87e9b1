/** A correction: another result or none, with its reason; the person is told. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { LedgerLine, Reason } from "../lib/protocol";
import { submit } from "./button";
import { askAndShut, type Desk } from "./desk";
import { asksTalk, chosen, kindFields, talkedField } from "./kind_form";
import { kindWords, mark } from "./kind_mark";

const REASONS: readonly Reason[] = ["wrong_button", "not_dated", "twice", "wrong_person", "agreed"];

class Correction extends LitElement {
  static override properties = {
    desk: { attribute: false },
    line: { attribute: false },
    voids: { state: true },
    kind: { state: true },
  };
  declare desk: Desk;
  declare line: LedgerLine;
  declare voids: boolean;
  declare kind: string;

  constructor() {
    super();
    this.voids = false;
    this.kind = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { line, desk } = this;
    const under = desk.asking.has(this.#target());
    return html`<form class="stack" @submit=${this.#ask} @change=${this.#look}>
      <p class="now">${mark(line.kind)}<b>${kindWords(line.kind)}</b><span>${line.name || t("console.ledger.unnamed")}</span></p>
      <div class="seg">
        ${this.#way(false, t("console.correct.other"))}${this.#way(true, t("console.correct.void"))}
      </div>
      ${this.voids ? html`<p class="hint">${t("console.correct.void.how")}</p>` : this.#result()}
      <fieldset><legend>${t("console.correct.reason")}</legend>
        <div class="reasons">${REASONS.map(
          (r) =>
            html`<label class="choice"><input type="radio" name="reason" value=${r} required><span>${t(`reason.${r}`)}</span></label>`,
        )}</div>
      </fieldset>
      <p class="hint">${t("console.correct.told")}</p>
      ${submit(under, t(this.voids ? "console.correct.void.go" : "console.correct.go"), this.voids ? "ink wide tall" : "main wide")}
    </form>`;
  }

  #way(voids: boolean, words: string): TemplateResult {
    return html`<label class="choice"><input type="radio" name="way" value=${voids ? "void" : "other"} ?checked=${voids === this.voids}
      @change=${() => {
        this.voids = voids;
      }}><span>${words}</span></label>`;
  }

  #result(): TemplateResult {
    const { line, desk } = this;
    return html`${kindFields(desk.page.rules.kinds, line.kind)}${asksTalk(this.kind || line.kind) ? talkedField(line.talked) : nothing}`;
  }

  #look(event: Event): void {
    const form = event.currentTarget as HTMLFormElement;
    this.kind = chosen(form)?.kind ?? this.line.kind;
  }

  #target = (): string => `line:${this.line.id}`;

  #ask(event: Event): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const reason = new FormData(form).get("reason") as Reason;
    const { id } = this.line;
    const choice = chosen(form);
    if (this.voids) void askAndShut(this.desk, this.#target(), { c: "void_outcome", outcome: id, reason });
    else if (choice)
      void askAndShut(this.desk, this.#target(), { c: "correct_outcome", outcome: id, reason, ...choice });
  }
}
customElements.define("floor-correction", Correction);

export const correction = (desk: Desk, line: LedgerLine): TemplateResult =>
  html`<floor-correction .desk=${desk} .line=${line}></floor-correction>`;
