/** The console: the phase picks what is drawn; the ticks of the clock and the session redraw it. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { many, t } from "../lib/i18n";
import type { Session } from "../lib/session";
import { Asking, refusedHere } from "./asking";
import { gapBand, linkBand, mirrorBand, refusalBand, restoredBand } from "./band";
import type { Desk, Sheet, Shelf } from "./desk";
import { frame } from "./frame";
import { Dealt } from "./gap";
import { head } from "./head";
import { mirrored } from "./mirror";
import type { ConsolePage } from "./page_data";
import { callers, ringing } from "./people";
import { before, calling, landing } from "./phase";
import { sheet } from "./sheets";

const SECOND = 1000;

export class Console extends LitElement {
  static override properties = {
    session: { attribute: false },
    page: { attribute: false },
    over: { state: true },
    shelf: { state: true },
  };
  declare session: Session;
  declare page: ConsolePage;
  declare over: Sheet | null;
  declare shelf: Shelf;
  readonly #asking = new Asking(
    async (command) => refusedHere(this.session.link) ?? this.session.ask(command),
    () => this.requestUpdate(),
  );
  #gaps = new Dealt("");
  #mirror = true;
  #timer = 0;
  #leave = (): void => undefined;

  constructor() {
    super();
    this.over = null;
    this.shelf = "ledger";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gaps = new Dealt(this.page.sprint.id);
    const stop = this.session.subscribe(() => {
      this.#asking.linked(this.session.link);
      this.requestUpdate();
    });
    const resized = () => this.requestUpdate();
    addEventListener("resize", resized);
    this.#leave = () => {
      stop();
      removeEventListener("resize", resized);
      clearTimeout(this.#timer);
    };
    this.#tick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** Just after each second of the server's clock, so that what is left never lags. */
  #tick = (): void => {
    this.requestUpdate();
    const into = this.session.now() % SECOND;
    this.#timer = window.setTimeout(this.#tick, SECOND - into + 5);
  };

  protected override render(): TemplateResult {
    const desk = this.#desk();
    if (!desk) return this.#waiting();
    const at = landing(desk.shared.when);
    const counting = before(desk.shared.when, desk.now);
    return html`<main class="console ${["", "", "lobby-phase", "live-phase", "result-phase"][at]}">
      ${head(desk)}
      <p class="visually-hidden" role="status">${told(desk)}</p>
      <div class="bands">${this.#bands(desk)}</div>
      ${frame(desk)}
      ${counting ? html`<p class="count" role="status">${Math.ceil(counting / SECOND)}</p>` : nothing}
      ${sheet(desk, this.over)}
    </main>`;
  }

  /** From sheet to sheet the button that was pressed is gone: the new title is read instead. */
  protected override updated(changed: PropertyValues<this>): void {
    if (this.over && changed.get("over")) this.querySelector<HTMLElement>("dialog.over h2")?.focus();
  }

  #bands(desk: Desk): TemplateResult {
    const put = () => {
      this.#mirror = false;
      this.requestUpdate();
    };
    return html`${this.#link()}${this.over ? nothing : refusalBand(desk)}
      ${restoredBand(desk, this.#gaps)}${gapBand(desk, this.#gaps)}${mirrorBand(this.#mirror && mirrored(window), put)}
      ${calling(desk.shared.when) ? callers(desk) : nothing}`;
  }

  #link = () =>
    linkBand(this.session.link, () => this.session.takeOver(), this.page, this.session.now() - Date.now());

  #waiting(): TemplateResult {
    return html`<main class="console waiting"><div class="bands">${this.#link()}</div>
      <p class="lead" role="status">${t("console.waiting")}</p></main>`;
  }

  #desk(): Desk | null {
    const { shared, lead, presence, link } = this.session;
    if (!shared || !lead) return null;
    return {
      ...{
        shared,
        lead,
        presence,
        link,
        page: this.page,
        now: this.session.now(),
        clock: () => this.session.now(),
        asking: this.#asking,
        shelf: this.shelf,
      },
      ask: (target, command) => this.#asking.ask(target, command),
      open: (over) => {
        this.over = over;
      },
      shut: () => {
        this.querySelector<HTMLDialogElement>("dialog.over")?.close();
        this.over = null;
      },
      redraw: () => this.requestUpdate(),
      show: (shelf) => {
        this.shelf = shelf;
      },
    };
  }
}
customElements.define("floor-console", Console);

/** What a screen reader is told by itself: that somebody rings. */
function told(desk: Desk): string {
  const waiting = ringing(desk.lead).length;
  return waiting ? many("console.ringing", waiting) : "";
}
