/** « Mes données »: what is stored about me, to take away or to erase. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { Drawn } from "../lib/drawn";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Glance } from "./glance";
import type { Held } from "./held";
import { panel as page } from "./panel";
import type { Remote } from "./remote";

const STORED = ["name", "mode", "calls", "said", "words", "card"];
const NEVER = ["numbers", "recording", "pace"];

export function panel(_: Glance, { remote, page: { urls } }: Held): TemplateResult {
  return page(
    t("data.title"),
    remote,
    html`<section>
        <h3>${t("data.stored")}</h3>
        <ul class="plain">
          ${STORED.map((what) => html`<li>${t(`data.stored.${what}`)}</li>`)}
        </ul>
        <h3>${t("data.never")}</h3>
        <ul class="plain">
          ${NEVER.map((what) => html`<li>${t(`data.never.${what}`)}</li>`)}
        </ul>
      </section>
      <div class="chips two">
        <a class="button" href=${urls.export_csv} download>${icon("download")}${t("data.csv")}</a>
        <a class="button" href=${urls.export_json} download>${icon("download")}${t("data.json")}</a>
      </div>
      <p class="hint"><a href=${urls.notice}>${t("rules.notice")}</a></p>
      <pad-erase .remote=${remote}></pad-erase>`,
  );
}

type Step = "idle" | "asked" | "sent" | "failed";

/** Erasing is asked twice and cannot be undone: the calls stay in the team's count, without anybody. */
class PadErase extends Drawn {
  remote!: Remote;
  #step: Step = "idle";

  protected override draw(): TemplateResult {
    if (this.#step === "idle") {
      return html`<button type="button" class="button quiet wide" @click=${() => this.#go("asked")}>${t("data.erase.ask")}</button>`;
    }
    return html`<section class="erase" role="alert">
      <h3>${t("data.erase.title")}</h3>
      <p>${t("data.erase.told")}</p>
      ${this.#step === "failed" ? html`<p class="error">${t("data.erase.failed")}</p>` : nothing}
      <button type="button" class="button ink wide" ?disabled=${this.#step === "sent"} @click=${this.#erase}>
        ${t(this.#step === "sent" ? "ui.loading" : "data.erase.yes")}
      </button>
      <button type="button" class="button quiet wide" @click=${() => this.#go("idle")}>${t("data.erase.no")}</button>
    </section>`;
  }

  #go(step: Step): void {
    this.#step = step;
    this.requestUpdate();
  }

  #erase = async (): Promise<void> => {
    this.#go("sent");
    if (!(await this.remote.erase())) this.#go("failed");
  };
}

customElements.define("pad-erase", PadErase);
