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
import { isOfGame, News } from "./news";
import { band } from "./parts/band";
import { demoPlate } from "./parts/demo";
import "./parts/help_element";
import { hung } from "./parts/note";
import { warm } from "./pulses";
import { type Scene, sceneOf } from "./scenes";
import { Speaker } from "./sound/speaker";
import { Applause } from "./support/applause";
import { Takeovers } from "./takeovers";
import { untilChange } from "./turns";
import type { WallPage, WallView } from "./view";

type Watched = Pick<Session, "shared" | "link" | "presence" | "now" | "subscribe">;

export class WallBoard extends LitElement {
  static override properties = { session: { attribute: false }, page: { attribute: false } };

  declare session: Watched;
  declare page: WallPage;
  #speaker: Speaker | null = null;
  readonly #taking = new Takeovers<Moment>();
  readonly #replay = new Replay(() => this.requestUpdate());
  readonly #applause = new Applause(() => this.requestUpdate());
  readonly #news = new News<Moment>();
  readonly #landing = new News<Milestone>();
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
      if (takesOver(moment)) this.#taking.add(moment);
      if (isOfGame(moment)) this.#news.hear(moment, performance.now());
      if (moment.type === "milestone") this.#landing.hear(moment, performance.now());
    }
    const { shared } = this.session;
    if (shared) this.#speaker?.hear(change.moments, shared, this.session.now());
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { session } = this;
    const here = Date.now();
    const shown = bandOf(session.link, here, session.shared !== null);
    const view = this.#view();
    const scene = view && sceneOf(view.state, view.now);
    return html`<main class="wall scene-${scene?.id ?? "opening"} ${isLast(view) ? "stretch" : ""} ${shown ? "lost-link" : ""}">
      <h1 class="visually-hidden">${this.page.sprint.title}</h1>
      <div class="sky"></div>
      <div class="ground"></div>
      ${view && scene ? this.#played(scene, view) : html`<p class="opening">${t("wall.opening")}</p>`}
      ${shown ? band(shown, session.now() - here) : nothing}
      <floor-keys></floor-keys>
    </main>`;
  }

  #played(scene: Scene, view: WallView): TemplateResult {
    const moment = this.#taking.at(performance.now());
    const taken = moment && drawTakeover(moment, view);
    // The scene stays behind the takeover: nothing is built anew when it comes back.
    return html`${scene.draw(view)} ${hung(view, scene.id)} ${taken ?? nothing} ${demoPlate(view.state)} ${replayPlate(view)}`;
  }

  #view(): WallView | null {
    const { shared: state, presence } = this.session;
    if (!state) return null;
    const now = this.session.now();
    const shown = performance.now();
    const landing = this.#landing.at(shown);
    return this.#replay.seen({
      state,
      now,
      clock: () => this.session.now(),
      page: this.page,
      presence,
      landing: landing && isNews(state.goal, landing.per_mille) ? landing : null,
      news: this.#news.at(shown),
      gable: gable(),
      hearing: this.#speaker?.hearing ?? "off",
      cheers: this.#applause.now(warm(state.pulses, now).map(({ pulse }) => pulse.id)),
    });
  }

  /** One timer: the next change of the scene, or the end of what lies over it if that comes first. */
  protected override updated(): void {
    clearTimeout(this.#turn);
    const shown = performance.now();
    const lying = [this.#taking, this.#news, this.#landing].map((one) => one.left(shown));
    const turns = [this.#untilChange(), this.#replay.left(this.session.now()), ...lying];
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

customElements.define("floor-wall", WallBoard);
