/** « Mes données »: what is stored about me, to take away or to erase. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { panel as page } from "./panel";
import type { Remote } from "./remote";

const STORED = ["name", "mode", "calls", "card"];
const NEVER = ["numbers", "recording", "pace"];

export function panel(_: Glance, { remote, page: { urls } }: Held): TemplateResult {
  return page(
    t("pad.data.title"),
    remote,
    html`<section>
        <h3>${t("pad.data.stored")}</h3>
        <ul class="plain">
          ${STORED.map((what) => html`<li>${t(`pad.data.stored.${what}`)}</li>`)}
        </ul>
        <h3>${t("pad.data.never")}</h3>
        <ul class="plain">
          ${NEVER.map((what) => html`<li>${t(`pad.data.never.${what}`)}</li>`)}
        </ul>
      </section>
      <div class="chips two">
        <a class="button" href=${urls.export_csv} download>${icon("download")}${t("pad.data.csv")}</a>
        <a class="button" href=${urls.export_json} download>${icon("download")}${t("pad.data.json")}</a>
      </div>
      <p class="hint"><a href=${urls.notice}>${t("pad.notice.read")}</a></p>
      <pad-erase .remote=${remote}></pad-erase>`,
  );
}

/** Erasing is asked twice and cannot be undone: the calls stay in the team's count, without anybody. */
export class PadErase extends LitElement {
  static override properties = { remote: { attribute: false }, step: { state: true } };
  declare remote: Remote;
  declare step: "idle" | "asked" | "sent" | "failed";

  constructor() {
    super();
    this.step = "idle";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    if (this.step === "idle") {
      return html`<button type="button" class="button quiet wide" @click=${() => this.#go("asked")}>${t("pad.erase.ask")}</button>`;
    }
    return html`<section class="erase" role="alert">
      <h3>${t("pad.erase.title")}</h3>
      <p>${t("pad.erase.told")}</p>
      ${this.step === "failed" ? html`<p class="error">${t("pad.erase.failed")}</p>` : nothing}
      <button type="button" class="button ink wide" ?disabled=${this.step === "sent"} @click=${this.#erase}>
        ${t(this.step === "sent" ? "ui.loading" : "pad.erase.yes")}
      </button>
      <button type="button" class="button quiet wide" @click=${() => this.#go("idle")}>${t("pad.erase.no")}</button>
    </section>`;
  }

  #go(step: "idle" | "asked"): void {
    this.step = step;
  }

  #erase = async (): Promise<void> => {
    this.step = "sent";
    if (!(await this.remote.erase())) this.step = "failed";
  };
}

customElements.define("pad-erase", PadErase);
