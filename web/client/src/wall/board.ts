/** <floor-wall>: plays the scene of the moment from the shared state, and what lies over every scene. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Milestone, Moment } from "../lib/protocol";
import type { Change, Session } from "../lib/session";
import { untilTurn } from "./clock";
import { isNews } from "./landings";
import { bandOf } from "./link_band";
import { gable } from "./measure";
import { drawTakeover, takesOver } from "./moments";
import { band } from "./parts/band";
import { demoPlate } from "./parts/demo";
import { note } from "./parts/note";
import { type Scene, sceneOf } from "./scenes";
import { Takeovers } from "./takeovers";
import type { WallPage, WallView } from "./view";

const LANDING_MS = 20_000;

export type Watched = Pick<Session, "shared" | "link" | "presence" | "now" | "subscribe">;

export class WallBoard extends LitElement {
  static override properties = { session: { attribute: false }, page: { attribute: false } };

  declare session: Watched;
  declare page: WallPage;
  readonly #taking = new Takeovers<Moment>();
  #landing: { readonly told: Milestone; readonly until: number } | null = null;
  #leave: (() => void) | null = null;
  #turn: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = this.session.subscribe((change) => this.#take(change));
    addEventListener("resize", this.#again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    removeEventListener("resize", this.#again);
    clearTimeout(this.#turn);
  }

  readonly #again = (): void => this.requestUpdate();

  /** Moments are told once by the session: a reload or a reconnect plays none again. */
  #take(change: Change): void {
    for (const moment of change.moments) {
      if (takesOver(moment)) this.#taking.add(moment);
      if (moment.type === "milestone")
        this.#landing = { told: moment, until: performance.now() + LANDING_MS };
    }
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
    </main>`;
  }

  #played(scene: Scene, view: WallView): TemplateResult {
    const moment = this.#taking.at(performance.now());
    const taken = moment && drawTakeover(moment, view);
    return html`${taken ?? html`${scene.draw(view)} ${hung(view, scene)}`} ${demoPlate(view.state)}`;
  }

  #view(): WallView | null {
    const { shared: state, presence } = this.session;
    if (!state) return null;
    const fresh = this.#landing && performance.now() < this.#landing.until ? this.#landing.told : null;
    const landing = fresh && isNews(state.goal, fresh.per_mille) ? fresh : null;
    return { state, now: this.session.now(), page: this.page, presence, landing, gable: gable() };
  }

  /** One timer: the next second, or the end of a takeover if that comes first. */
  protected override updated(): void {
    clearTimeout(this.#turn);
    const turns = [untilTurn(this.session.now()), this.#taking.left(performance.now())];
    const wait = Math.min(...turns.filter((ms) => ms !== null));
    this.#turn = setTimeout(this.#again, Math.max(16, wait));
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
