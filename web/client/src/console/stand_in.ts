/** A call entered by the host for somebody whose phone is dead; the ledger says so. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Guest } from "../lib/protocol";
import { submit } from "./button";
import type { Desk } from "./desk";
import { asksTalk, chosen, kindFields, talkedField } from "./kind_form";
import { kindWords } from "./kind_mark";

class StandIn extends LitElement {
  static override properties = {
    desk: { attribute: false },
    guest: { attribute: false },
    kind: { state: true },
    last: { state: true },
  };
  declare desk: Desk;
  declare guest: Guest;
  declare kind: string;
  declare last: string;

  constructor() {
    super();
    this.kind = "";
    this.last = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { desk, guest } = this;
    const under = desk.asking.has(`tap:${guest.rep}`);
    return html`<form class="stack" @submit=${this.#ask} @change=${this.#look}>
      <p class="lead">${t("console.stand_in.how", { name: guest.name })}</p>
      ${desk.shared.when.phase === "closed" ? beforeGong() : nothing}
      ${kindFields(desk.page.rules.kinds, "")}
      ${asksTalk(this.kind) ? talkedField(false) : nothing}
      <p class="hint" role="status">${this.last ? t("console.stand_in.done", { kind: kindWords(this.last) }) : ""}</p>
      ${submit(under, t("console.stand_in.go"))}
    </form>`;
  }

  #look(event: Event): void {
    this.kind = chosen(event.currentTarget as HTMLFormElement)?.kind ?? "";
  }

  async #ask(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const choice = chosen(form);
    const target = `tap:${this.guest.rep}`;
    if (!choice || this.desk.asking.has(target)) return;
    if (!(await this.desk.ask(target, { c: "log_outcome", rep: this.guest.rep, ...choice, ...began(form) })))
      return;
    form.reset();
    this.kind = "";
    this.last = choice.kind;
  }
}
customElements.define("floor-stand-in", StandIn);

/** After the gong only a call begun before it counts: nobody but a person can say. */
function beforeGong(): TemplateResult {
  const way = (
    value: string,
  ) => html`<label class="choice"><input type="radio" name="began" value=${value} required>
    <span>${t(`console.stand_in.${value}`)}</span></label>`;
  return html`<fieldset><legend>${t("console.stand_in.gong")}</legend><div class="seg">${way("before")}${way("after")}</div></fieldset>`;
}

function began(form: HTMLFormElement): { before_gong?: boolean } {
  const said = new FormData(form).get("began");
  return said === null ? {} : { before_gong: said === "before" };
}

export const standIn = (desk: Desk, guest: Guest): TemplateResult =>
  html`<floor-stand-in .desk=${desk} .guest=${guest}></floor-stand-in>`;
