/** <floor-wall>: plays the scene of the moment from the shared state, and what lies over every scene. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Milestone, Moment } from "../lib/protocol";
import type { Change, Session } from "../lib/session";
import { Replay } from "./after/replay";
import { replayPlate } from "./after/replay_plate";
import { untilTurn } from "./clock";
import { isNews } from "./landings";
import { onArrival } from "./late";
import { bandOf } from "./link_band";
import { gable } from "./measure";
import { drawTakeover, takesOver } from "./moments";
import { News } from "./news";
import { band } from "./parts/band";
import { demoPlate } from "./parts/demo";
import "./parts/help_element";
import { note } from "./parts/note";
import { warm } from "./pulses";
import { type Scene, sceneOf } from "./scenes";
import { Speaker } from "./sound/speaker";
import { Applause } from "./support/applause";
import { Takeovers } from "./takeovers";
import { untilChange } from "./turns";
import type { WallPage, WallView } from "./view";

const LANDING_MS = 20_000;

export type Watched = Pick<Session, "shared" | "link" | "presence" | "now" | "subscribe">;

export class WallBoard extends LitElement {
  static override properties = { session: { attribute: false }, page: { attribute: false } };

  declare session: Watched;
  declare page: WallPage;
  #speaker: Speaker | null = null;
  readonly #taking = new Takeovers<Moment>();
  readonly #replay = new Replay(() => this.requestUpdate());
  readonly #applause = new Applause(() => this.requestUpdate());
  readonly #news = new News();
  #landing: { readonly told: Milestone; readonly until: number } | null = null;
  #leave: (() => void) | null = null;
  #arrivals: (() => void) | null = null;
  #turn: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#speaker ??= new Speaker(this.#again);
    this.#leave = this.session.subscribe((change) => this.#take(change));
    this.#arrivals = onArrival(this.#again);
    addEventListener("resize", this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#arrivals?.();
    removeEventListener("resize", this.#again);
    clearTimeout(this.#turn);
    this.#applause.stop();
  }

  readonly #again = (): void => this.requestUpdate();

  /** Moments are told once by the session: a reload or a reconnect plays none again. */
  #take(change: Change): void {
    for (const moment of change.moments) {
      this.#applause.hear(moment);
      this.#news.hear(moment, performance.now());
      if (takesOver(moment)) this.#taking.add(moment);
      if (moment.type === "milestone")
        this.#landing = { told: moment, until: performance.now() + LANDING_MS };
    }
    const { shared } = this.session;
    if (shared) this.#speaker?.hear(change.moments, shared, this.session.now());
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { session } = this;
    const shown = bandOf(session.link, Date.now(), session.shared !== null);
    const view = this.#view();
    const scene = view && sceneOf(view.state, view.now);
    return html`<main class="wall scene-${scene?.id ?? "opening"} ${isLast(view) ? "stretch" : ""} ${shown ? "lost-link" : ""}">
      <h1 class="visually-hidden">${this.page.sprint.title}</h1>
      <div class="sky"></div>
      <div class="ground"></div>
      ${view && scene ? this.#played(scene, view) : html`<p class="opening">${t("wall.opening")}</p>`}
      ${shown ? band(shown) : nothing}
      <floor-keys></floor-keys>
    </main>`;
  }

  #played(scene: Scene, view: WallView): TemplateResult {
    const moment = this.#taking.at(performance.now());
    const taken = moment && drawTakeover(moment, view);
    // The scene stays behind the takeover: nothing is built anew when it comes back.
    return html`${scene.draw(view)} ${hung(view, scene)} ${taken ?? nothing} ${demoPlate(view.state)} ${replayPlate(view)}`;
  }

  #view(): WallView | null {
    const { shared: state, presence } = this.session;
    if (!state) return null;
    const fresh = this.#landing && performance.now() < this.#landing.until ? this.#landing.told : null;
    const landing = fresh && isNews(state.goal, fresh.per_mille) ? fresh : null;
    const now = this.session.now();
    const clock = (): number => this.session.now();
    const cheers = this.#applause.now(warm(state.pulses, now).map(({ pulse }) => pulse.id));
    const hearing = this.#speaker?.hearing ?? "off";
    const news = this.#news.at(performance.now());
    const seen = {
      state,
      now,
      clock,
      page: this.page,
      presence,
      landing,
      news,
      gable: gable(),
      cheers,
      hearing,
    };
    return this.#replay.seen(seen);
  }

  /** One timer: the next change of the scene, or the end of what lies over it if that comes first. */
  protected override updated(): void {
    clearTimeout(this.#turn);
    const shown = performance.now();
    const landed = this.#landing ? this.#landing.until - shown : 0;
    const pictured = this.#replay.left(this.session.now());
    const lying = [this.#taking.left(shown), this.#news.left(shown)];
    const turns = [this.#untilChange(), pictured, ...lying, landed > 0 ? landed : null];
    const wait = Math.min(...turns.filter((ms) => ms !== null));
    this.#turn = setTimeout(this.#again, Math.max(16, wait));
  }

  /** With a link that is not sure, the band's age is told by the second. */
  #untilChange(): number {
    const view = this.#view();
    const calm = view && this.session.link.state === "live" && sceneOf(view.state, view.now).calm;
    return calm ? untilChange(view) : untilTurn(this.session.now());
  }
}

/** The final stretch has its own sky. */
function isLast(view: WallView | null): boolean {
  return view?.state.when.phase === "live" && view.state.when.stretch_began_at !== null;
}

/** Scenes whose gable pins the host's note. */
const PINNED: readonly string[] = ["live", "gong"];

/** The host's note, over the scenes that have no gable to pin it on. */
function hung(view: WallView, { id }: Scene): TemplateResult | typeof nothing {
  const { message } = view.state;
  if (!message || view.now >= message.until || PINNED.includes(id)) return nothing;
  return html`<div class="hung">${note(view)}</div>`;
}

customElements.define("floor-wall", WallBoard);
