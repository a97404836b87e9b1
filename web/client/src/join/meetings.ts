/** <join-meetings>: what became of last time's meetings; one's own, one tap each, skipped by coming in. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { locale, t } from "../lib/i18n";
import { type Answer, decideMeeting, type Fate, type Meeting } from "./visit";

const FATES: readonly Fate[] = ["held", "postponed", "cancelled"];

class JoinMeetings extends LitElement {
  static override properties = { asked: { attribute: false }, wrong: { state: true } };
  declare asked: readonly Meeting[];
  declare wrong: boolean;
  decide: (one: Meeting, fate: Fate) => Promise<Answer<unknown>> = decideMeeting;
  readonly #said = new Map<string, Fate>();

  constructor() {
    super();
    this.asked = [];
    this.wrong = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.asked.length === 0) return nothing;
    return html`<section class="became" aria-labelledby="became">
      <h2 id="became">${t("became.title")}</h2>
      <p class="hint">${t("became.told")}</p>
      ${this.asked.map((one) => this.#row(one))}
      ${this.wrong ? html`<p class="hint" role="alert">${t("became.unreachable")}</p>` : nothing}
    </section>`;
  }

  #row(one: Meeting): TemplateResult {
    const now = this.#said.get(one.outcome) ?? one.fate;
    return html`<fieldset>
      <legend>${t("became.meeting", { day: day(one.at), title: one.title })}</legend>
      <div>
        ${FATES.map(
          (fate) => html`<label class="fate">
            <input type="radio" name=${one.outcome} .checked=${now === fate} @change=${() => this.#say(one, fate)} />
            <span>${t(`became.${fate}`)}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** Marked at once; a refusal takes the mark back, and says so. */
  async #say(one: Meeting, fate: Fate): Promise<void> {
    const before = this.#said.get(one.outcome);
    this.#said.set(one.outcome, fate);
    this.requestUpdate();
    const answer = await this.decide(one, fate);
    this.wrong = "refused" in answer;
    if (!this.wrong) return;
    if (before) this.#said.set(one.outcome, before);
    else this.#said.delete(one.outcome);
    this.requestUpdate();
  }
}

/** « 3 mars », “March 3”: no break within. */
function day(at: number): string {
  const written = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long" }).format(at);
  return written.replaceAll(" ", "\u00a0");
}

customElements.define("join-meetings", JoinMeetings);
