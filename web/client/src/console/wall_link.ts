/** The wall: opened in another window of this computer, or by a read-only link on another screen. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";

type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface WallLink {
  readonly url: string;
  readonly location: string;
}

/** Asks for a new link; null when the server did not give one. */
export async function newLink(where: string, get: Fetch = fetch): Promise<WallLink | null> {
  try {
    const answer = await get(where, { method: "POST", headers: { Accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as WallLink) : null;
  } catch {
    return null;
  }
}

export class Wall extends LitElement {
  static override properties = {
    where: { attribute: false },
    link: { state: true },
    trouble: { state: true },
    copied: { state: true },
  };
  declare where: string;
  declare link: WallLink | null;
  declare trouble: boolean;
  declare copied: boolean;

  constructor() {
    super();
    this.link = null;
    this.trouble = false;
    this.copied = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="stack">
      <button type="button" class="button main wide" @click=${this.#here}>${t("console.wall.here")}</button>
      <p class="hint">${t("console.wall.here.how")}</p>
      <button type="button" class="button wide tall" @click=${this.#elsewhere}>${t("console.wall.link")}</button>
      ${this.link ? this.#shown(this.link.url) : html`<p class="hint">${t("console.wall.link.how")}</p>`}
      ${this.trouble ? html`<p class="error" role="alert">${t("console.wall.trouble")}</p>` : nothing}
    </div>`;
  }

  #shown(url: string): TemplateResult {
    return html`<div class="link"><input class="field" readonly value=${url} aria-label=${t("console.wall.link")} @focus=${all}>
      <button type="button" class="button" @click=${this.#copy}>${this.copied ? t("console.copied") : t("console.copy")}</button></div>
      <p class="hint">${t("console.wall.link.safe")}</p>`;
  }

  /** The window is opened by the tap itself, before the answer, or the browser would stop it. */
  async #here(): Promise<void> {
    const opened = window.open("", "_blank");
    const link = await this.#ask();
    if (link && opened) opened.location.href = link.location;
    else if (link) location.href = link.location;
    else opened?.close();
  }

  async #elsewhere(): Promise<void> {
    this.link = await this.#ask();
    this.copied = false;
  }

  async #ask(): Promise<WallLink | null> {
    const link = await newLink(this.where);
    this.trouble = link === null;
    return link;
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

export const wallSheet = (where: string): TemplateResult =>
  html`<floor-wall-link .where=${where}></floor-wall-link>`;
