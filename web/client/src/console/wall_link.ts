/** The wall: opened in another window of this computer, on a TV that shows a code, or by a read-only link. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { errand } from "../lib/errands";
import { t } from "../lib/i18n";
import { opener } from "./button";
import type { Desk } from "./desk";
import { bare } from "./entrance";
import { type Links, links } from "./links";
import { openedHere } from "./mirror";

interface Hung {
  readonly url: string;
  readonly location: string;
}
type Trouble = "" | "cut" | "wrong_tv";

class Wall extends LitElement {
  static override properties = {
    where: { attribute: false },
    tv: { attribute: false },
    link: { state: true },
    trouble: { state: true },
    copied: { state: true },
    hung: { state: true },
  };
  declare where: string;
  /** The address that a TV types. */
  declare tv: string;
  declare link: Hung | null;
  declare trouble: Trouble;
  declare copied: boolean;
  declare hung: boolean;

  constructor() {
    super();
    this.link = null;
    this.trouble = "";
    this.copied = false;
    this.hung = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="stack">
      ${opener(t("console.wall.here"), () => void this.#here(), { look: "main wide" })}
      <p class="hint">${t("console.wall.here.how")}</p>
      ${this.#onTv()}
      ${opener(t("console.wall.link"), () => void this.#elsewhere(), { look: "wide tall" })}
      ${this.link ? this.#shown(this.link.url) : html`<p class="hint">${t("console.wall.link.how")}</p>`}
      ${this.trouble === "cut" ? html`<p class="error" role="alert">${t("console.wall.trouble")}</p>` : nothing}
      ${links(this.where, "walls")}
    </div>`;
  }

  #onTv(): TemplateResult {
    return html`<form class="rename tv-code" @submit=${this.#confirm}>
      <label for="tv">${t("console.wall.tv", { address: this.tv })}</label>
      <input class="field" id="tv" name="tv" required maxlength="7" autocomplete="off" autocapitalize="characters" spellcheck="false"
        aria-invalid=${this.trouble === "wrong_tv" ? "true" : "false"} aria-describedby="tv-said">
      <button class="button">${t("console.wall.tv.go")}</button>
      <p id="tv-said" class=${this.trouble === "wrong_tv" ? "error" : "hint"} role="status">${this.#said()}</p>
    </form>`;
  }

  #said(): string {
    if (this.trouble === "wrong_tv") return t("error.wrong_tv");
    return this.hung ? t("console.wall.tv.done") : "";
  }

  #shown(url: string): TemplateResult {
    return html`<div class="link"><input class="field" readonly value=${url} aria-label=${t("console.wall.link")} @focus=${all}>
      <button type="button" class="button" @click=${this.#copy}>${this.copied ? t("console.copied") : t("console.copy")}</button></div>
      <p class="hint">${t("console.wall.link.safe")}</p>`;
  }

  /** The window is opened by the tap itself, before the answer, or the browser would stop it. */
  async #here(): Promise<void> {
    const opened = window.open("", "_blank");
    const link = await this.#ask({ how: "here" });
    if (link) openedHere.note();
    if (link && opened) opened.location.href = link.location;
    else if (link) location.href = link.location;
    else opened?.close();
  }

  async #elsewhere(): Promise<void> {
    this.link = await this.#ask({ how: "link" });
    this.copied = false;
  }

  async #confirm(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    this.hung = (await this.#ask({ tv: String(new FormData(form).get("tv") ?? "") })) !== null;
    if (this.hung) form.reset();
  }

  async #ask(body: object): Promise<Hung | null> {
    const { body: hung, code } = await errand<Hung>("POST", this.where, body);
    this.trouble = code === "" || code === "wrong_tv" ? code : "cut";
    void this.querySelector<Links>("floor-links")?.look();
    return hung;
  }

  /** Plain http has no clipboard of its own: the selection is copied the old way. */
  #copy(): void {
    const field = this.querySelector<HTMLInputElement>(".link input");
    field?.select();
    this.copied = document.execCommand("copy");
  }
}
customElements.define("floor-wall-link", Wall);

const all = (event: Event): void => (event.currentTarget as HTMLInputElement).select();

export const wallSheet = ({ page }: Desk): TemplateResult =>
  html`<floor-wall-link .where=${page.urls.walls} .tv=${`${bare(page.join.address)}/tv`}></floor-wall-link>`;
