/** <floor-keys>: what the keys of the wall do, for as long as it takes to read. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { KEYS } from "../keys";

const READ_MS = 15_000;

class HelpElement extends LitElement {
  static override properties = { open: { state: true } };

  declare open: boolean;
  #shut: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.open = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#pressed);
    clearTimeout(this.#shut);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== "?" && event.key !== "Escape") return;
    this.open = event.key === "?" && !this.open;
    clearTimeout(this.#shut);
    if (this.open) this.#shut = setTimeout(() => (this.open = false), READ_MS);
  };

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<section class="keys" role="dialog" aria-label=${t("wall.keys")}>
      <h2>${t("wall.keys")}</h2>
      <dl>
        ${KEYS.map(({ cap, name }) => html`<dt><kbd>${cap}</kbd></dt><dd>${t(`wall.key.${name}`)}</dd>`)}
      </dl>
    </section>`;
  }
}

customElements.define("floor-keys", HelpElement);
