/** The pad: one glass, drawn anew when something changed or a second went by. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { Drawn } from "../lib/drawn";
import { many, t } from "../lib/i18n";
import type { Session } from "../lib/session";
import { ASIDES, ASKS, INSTALLED, PARTY, SCENES, STRIP, VIEW } from "./apart";
import { digits } from "./digits";
import { type Glance, glance } from "./glance";
import { glass } from "./glass";
import { LateParts } from "./late_parts";
import { heaviest, LINES } from "./lines";
import { LongPress } from "./long_press";
import { Memory } from "./memory";
import { Opener } from "./opener";
import type { PadPage } from "./page";
import { PARTY_MS, Remote } from "./remote";
import { asks, TOUCHED_MS } from "./sheet";
import { beside } from "./slot";

const TICK_MS = 250;
/** Once the phone has had its first taps, what is behind « Plus » is fetched too. */
const WARM_MS = 4_000;

export class PadApp extends Drawn {
  session!: Session;
  page!: PadPage;
  remote!: Remote;
  memory!: Memory;
  long!: LongPress;
  readonly late = new LateParts(() => this.#arrived());
  pointed: number | null = null;
  readonly #opener = new Opener();
  #said = "";
  #stop: (() => void)[] = [];

  /** Takes what is tapped, before it stands in the page and after. */
  begin(): Remote {
    this.memory ??= new Memory(this.page.sprint.id);
    this.long ??= this.#longPress();
    this.remote ??= new Remote(this.session, () => this.requestUpdate(), this.#say);
    return this.remote;
  }

  override connectedCallback(): void {
    this.begin();
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  protected override draw(): TemplateResult {
    this.#wait();
    const seen = glance(this.remote, this.memory, this.late.here(ASKS) !== null);
    const now = { ...seen, slot: beside(seen.slot, heaviest(seen, this)) };
    this.#remember(now);
    this.#tidy(now);
    return html`${glass(now, this)}
      <p class="visually-hidden" aria-live="polite">${this.#said || nothing}</p>`;
  }

  protected override drawn(): void {
    this.#opener.drawn(this);
  }

  /** An application opens on the pad that it had: which sprint is on is asked before anything is tapped late. */
  async #rightSprint(): Promise<void> {
    await this.late.warm([INSTALLED]);
    await this.late
      .here(INSTALLED)
      ?.rightSprint(this.page.sprint.id)
      .catch(() => undefined);
  }

  async #warm(): Promise<void> {
    await this.late.warm([STRIP, PARTY, ASIDES, SCENES, ...LINES, INSTALLED]);
    await this.late.warm(this.late.here(VIEW)?.PLACES ?? []);
    await this.late
      .here(INSTALLED)
      ?.keepOnThisPhone()
      .catch(() => undefined);
  }

  /** Something came, or could not: a question without its answers is no question. */
  #arrived(): void {
    if (asks(this.remote.sheet) && this.late.stuck(ASKS)) void this.session.renew();
    this.requestUpdate();
  }

  /** Whoever goes through a sheet by the keyboard has all the time. */
  #wait(): void {
    const { sheet } = this.remote;
    if (!sheet || !("until" in sheet) || !this.querySelector(".sheet :focus-visible")) return;
    if (sheet.until !== null) sheet.until = Math.max(sheet.until, this.remote.elapsed() + TOUCHED_MS);
  }

  /** Where the sprint stands; and where no key stood, none is to be shown at the next visit before that is known. */
  #remember({ shared, mine, when }: Glance): void {
    const { link, farewell } = this.session;
    const out = link.state === "signed_out" || farewell === "moved";
    if (!shared && !out) return;
    const mayTap = !mine || (mine.status === "admitted" && mine.mode !== "watching");
    this.memory.saw(when, mayTap && !out);
  }

  /** What has left the glass is forgotten, so that it does not come back with a later clock. */
  #tidy(now: Glance): void {
    const { remote } = this;
    if (remote.sheet && !now.sheet) remote.sheet = null;
    if (remote.party && remote.elapsed() - remote.party.at > PARTY_MS) remote.party = null;
  }

  #listen(): void {
    const on = (target: EventTarget, type: string, call: (event: never) => void) => {
      target.addEventListener(type, call as EventListener);
      this.#stop.push(() => target.removeEventListener(type, call as EventListener));
    };
    on(document, "keydown", (event: KeyboardEvent) => digits(event, this.#keyboard));
    on(document, "visibilitychange", () => (document.hidden ? this.remote.leave() : this.remote.wake()));
    on(window, "pageshow", (event: PageTransitionEvent) => event.persisted && this.remote.wake());
    const timer = setInterval(() => document.hidden || this.requestUpdate(), TICK_MS);
    this.#stop.push(() => clearInterval(timer));
    requestAnimationFrame(() => {
      if (opened()) void this.#rightSprint();
      void this.late.warm([ASKS, VIEW]);
    });
    const warm = setTimeout(() => void this.#warm(), WARM_MS);
    this.#stop.push(() => clearTimeout(warm));
    this.#stop.push(
      this.session.subscribe((change) => {
        this.remote.hearMoments(change.moments);
        this.requestUpdate();
      }),
    );
  }

  #keyboard = {
    press: (head: Parameters<Remote["press"]>[0]) => this.#taps && this.remote.press(head),
    undo: () => void this.remote.undo(),
    leave: () => {
      this.remote.endParty();
      this.remote.show(null);
    },
  };

  /** Whether keys are on the glass at all, and nothing counts down over them. */
  get #taps(): boolean {
    return this.querySelector(".keys") !== null && this.querySelector(".starts") === null;
  }

  #longPress(): LongPress {
    const point = (times: number | null) => {
      this.pointed = times;
      this.requestUpdate();
    };
    return new LongPress({
      open: () => {
        navigator.vibrate?.(20);
        point(null);
        this.remote.show({ is: "times" });
      },
      point,
      focus: () =>
        void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-times]")?.focus()),
      choose: (times) => void this.remote.keep({ kind: "no_answer", times }),
    });
  }

  /** Only one's own tap is announced; and felt, where the phone can. */
  #say = (what: "kept" | "undone" | "unwritable", kind: string, times: number): void => {
    if (what === "kept") navigator.vibrate?.(12);
    const name = t(`kind.${kind}`);
    const words =
      times > 1 ? many(`pad.said.${what}.times`, times, { name }) : t(`pad.said.${what}`, { name });
    // The same words again are no change, and would not be announced.
    this.#said = words === this.#said ? `${words}\u00a0` : words;
    this.requestUpdate();
  };
}

/** By its icon, without saying which sprint. */
const opened = (): boolean => location.pathname === "/pad";

customElements.define("pad-app", PadApp);
