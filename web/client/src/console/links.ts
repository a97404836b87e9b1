/** Links that the host has given: to a wall or to a second host, with when each was last in use, and taken back. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { errand } from "../lib/errands";
import { hour, t } from "../lib/i18n";
import { icon } from "../lib/icons";

export interface Given {
  readonly id: string;
  /** How a wall was opened: "here", "link", "tv". What a second host is called, or "". */
  readonly label: string;
  readonly since: number;
  readonly seen: number | null;
  readonly here: boolean;
}

export type Kind = "walls" | "hosts";
const EVERY_MS = 5_000;

export class Links extends LitElement {
  static override properties = {
    where: { attribute: false },
    kind: { attribute: false },
    given: { state: true },
    cut: { state: true },
  };
  /** The list's address; one link's is below it. */
  declare where: string;
  declare kind: Kind;
  declare given: readonly Given[];
  declare cut: boolean;
  #timer = 0;

  constructor() {
    super();
    this.given = [];
    this.cut = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Now, then every five seconds while it is on screen. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    const { body } = await errand<Record<Kind, readonly Given[]>>("GET", this.where);
    this.cut = body === null;
    if (body) this.given = body[this.kind];
    if (this.isConnected) this.#timer = window.setTimeout(() => void this.look(), EVERY_MS);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.given.length) return nothing;
    return html`<section class="given"><h3>${t(`console.given.${this.kind}`)}</h3>
      <ul>${this.given.map((one) => this.#row(one))}</ul>
      ${this.cut ? html`<p class="error" role="status">${t("console.given.cut")}</p>` : nothing}</section>`;
  }

  #row(one: Given): TemplateResult {
    const what = called(one, this.given, this.kind);
    return html`<li>${icon(this.kind === "walls" ? "screen" : "key")}
      <p><b dir="auto">${what}</b><small>${state(one)}</small></p>
      <button type="button" class="button" aria-label=${t("console.given.end.which", { what })} @click=${() => void this.#end(one)}>
        ${t("console.given.end")}</button></li>`;
  }

  async #end({ id }: Given): Promise<void> {
    const { code } = await errand("DELETE", `${this.where}/${id}`);
    if (!code || code === "not_found") this.given = this.given.filter((one) => one.id !== id);
    await this.look();
  }
}
customElements.define("floor-links", Links);

/** A host by name; a link by what it is, numbered where there are several of a kind: each is told apart by ear too. */
export function called(one: Given, given: readonly Given[], kind: Kind): string {
  if (kind === "hosts" && one.label) return one.label;
  const alike = given.filter(({ label }) => label === one.label);
  const words = t(`console.given.${kind === "hosts" ? "host" : one.label}`);
  return alike.length > 1 ? `${words} ${alike.indexOf(one) + 1}` : words;
}

/** « en ce moment », « vu à 10 h 24 », « pas encore ouvert ». */
export function state({ here, seen, since }: Given): string {
  if (here) return t("console.given.now");
  return seen === null
    ? t("console.given.unseen", { hour: hour(since) })
    : t("console.given.seen", { hour: hour(seen) });
}

export const links = (where: string, kind: Kind): TemplateResult =>
  html`<floor-links .where=${where} .kind=${kind}></floor-links>`;
