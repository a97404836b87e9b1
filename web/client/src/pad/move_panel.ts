/** « Continuer ailleurs »: the pad installed on this phone, and its seat carried to another browser by a code. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { Drawn } from "../lib/drawn";
import { hour, t } from "../lib/i18n";
import type { Glance } from "./glance";
import type { Held } from "./held";
import "./move.css";
import { panel as page } from "./panel";
import { holds } from "./unsent";

export function panel(_: Glance, { remote, page: { urls } }: Held): TemplateResult {
  return page(
    t("move.place"),
    remote,
    html`${isSecureContext && !installed() ? install() : nothing}
      <section>
        <h3>${t("move.seat")}</h3>
        <p>${t("move.seat.told")}</p>
        ${holds(remote.session.outbox) ? html`<p class="hint">${t("move.unsent")}</p>` : html`<pad-move .url=${urls.move}></pad-move>`}
      </section>`,
  );
}

/** Whether this is the application already; iOS says it in its own way. */
const installed = (): boolean =>
  matchMedia("(display-mode: standalone)").matches ||
  (navigator as { standalone?: boolean }).standalone === true;

function install(): TemplateResult {
  return html`<section>
    <h3>${t("move.install")}</h3>
    <p>${t("move.install.told")}</p>
    <ol class="plain">
      <li>${t("move.install.ios")}</li>
      <li>${t("move.install.android")}</li>
    </ol>
  </section>`;
}

interface Code {
  code: string;
  until: number;
}

/** Eight letters, once, for ten minutes. */
class PadMove extends Drawn {
  url = "";
  #code: Code | null = null;
  #step: "idle" | "asked" | "failed" = "idle";

  protected override draw(): TemplateResult {
    if (this.#code) return shown(this.#code);
    return html`${this.#step === "failed" ? html`<p class="error" role="alert">${t("move.failed")}</p>` : nothing}
      <button type="button" class="button wide" ?disabled=${this.#step === "asked"} @click=${this.#ask}>
        ${t(this.#step === "asked" ? "ui.loading" : "move.code")}
      </button>`;
  }

  #ask = async (): Promise<void> => {
    this.#go("asked");
    try {
      const response = await fetch(this.url, { method: "POST", headers: { Accept: "application/json" } });
      if (!response.ok) throw new Error(response.statusText);
      this.#code = (await response.json()) as Code;
      this.#go("idle");
    } catch {
      this.#go("failed");
    }
  };

  #go(step: "idle" | "asked" | "failed"): void {
    this.#step = step;
    this.requestUpdate();
  }
}

function shown({ code, until }: Code): TemplateResult {
  const apart = `${code.slice(0, 4)} ${code.slice(4)}`;
  return html`<div role="status">
    <p class="move-code">${apart}</p>
    <p>${t("move.code.told", { where: `${location.host}/j`, at: hour(until) })}</p>
  </div>`;
}

customElements.define("pad-move", PadMove);
