/** Joining a sprint, from the door to the seat. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { letGoOfPages } from "../lib/kept_pages";
import { SeatKeeper } from "../lib/seat";
import { Shelf } from "../lib/shelf";
import { again } from "./again";
import { cardWords, door } from "./door";
import { complete, type Draft, discard, draft, keep } from "./draft";
import { form } from "./form";
import { firstCard, removed, waiting } from "./inside";
import { knocking, passes } from "./knocking";
import { afterSeat, afterVisit, afterWaiting, type Stage } from "./stage";
import {
  type Answer,
  forget,
  type Known,
  type Refusal,
  showCard,
  takeSeat,
  type Visit,
  visit,
} from "./visit";

const POLL_MS = 3_000;

export interface JoinPage {
  known_code: string | null;
  sprint: number | null;
  host: boolean;
  urls: { notice: string };
}

/** How somebody came: by the QR's secret, by a card's secret, as the host, or with a code to type. From a pad
 * whose seat the server does not know, `back` is the sprint. */
type Way = { secret: string } | { card: string } | { sprint: number } | { code: string };
type Door = { secret: string } | { sprint: number } | { code: string };
export type Arrival = Way | { back: number } | null;

export class JoinApp extends LitElement {
  static override properties = { stage: { state: true }, wrong: { state: true }, busy: { state: true } };
  declare stage: Stage;
  declare wrong: Refusal | null;
  declare busy: boolean;
  /** Where this page is in the other language. */
  other: { name: string; lang: string; url: string } | null = null;
  go: (url: string) => void = (url) => location.assign(url);
  seat = (sprint: number): Pick<SeatKeeper, "comeBack"> => new SeatKeeper(String(sprint), new Shelf());
  #draft: Draft = draft();
  #known: Known | null = null;
  #code = "";
  #by: Door | null = null;
  #poll: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.stage = { at: "door" };
    this.wrong = null;
    this.busy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#poll !== null) clearTimeout(this.#poll);
  }

  protected override render(): TemplateResult {
    return html`<main class="join-page">${this.#face()} ${this.other ? this.#otherLanguage(this.other) : nothing}</main>`;
  }

  /** The secret after the sign # goes along. */
  #otherLanguage({ name, lang, url }: NonNullable<JoinApp["other"]>): TemplateResult {
    return html`<p class="other-language"><a lang=${lang} hreflang=${lang} href=${url + location.hash}>${name}</a></p>`;
  }

  #face(): TemplateResult {
    const { stage, wrong, busy } = this;
    if (stage.at === "door") return door(this.#code, this.#known, wrong, busy, this.#door);
    if (stage.at === "card_words") return cardWords(wrong, busy, this.#door);
    if (stage.at === "again") return again(stage.visit, stage.known, wrong, busy, this.#again(stage));
    if (stage.at === "form") return form(stage.visit, this.#draft, wrong, busy, this.#form(stage.visit));
    if (stage.at === "waiting") return waiting(stage.visit, stage.seat);
    if (stage.at === "card") return firstCard(stage.seat, () => void this.#enter(stage.visit.urls.pad));
    if (stage.at === "removed") return removed();
    return knocking(wrong !== null);
  }

  async arrive(by: Arrival): Promise<void> {
    if (by === null) return;
    if ("card" in by) return this.#recognise({ secret: by.card });
    this.stage = { at: "knocking" };
    if ("back" in by) {
      if (!(await this.#back(by.back))) this.#reach({ at: "door" });
      return;
    }
    if ("code" in by) this.#code = by.code;
    this.#by = by;
    const answer = await this.#knock(by);
    if ("refused" in answer) this.#reach({ at: "door" }, answer.refused);
    else if (answer.done.seat || !(await this.#back(answer.done.sprint.id)))
      this.#reach(afterVisit(answer.done));
  }

  /** Whoever scanned the QR has nothing to do but wait: the page asks until somebody answers. */
  async #knock(by: Door): Promise<Answer<Visit>> {
    for (;;) {
      const answer = await visit(by);
      if (!("refused" in answer) || !passes(answer.refused.code) || !this.isConnected) return answer;
      await this.#unanswered(answer.refused);
    }
  }

  #unanswered(wrong: Refusal): Promise<void> {
    this.wrong = wrong;
    return new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }

  /** Whether this phone had a seat that the server knows no more: the database came back from a backup. */
  async #back(sprint: number): Promise<boolean> {
    for (;;) {
      const found = await this.seat(sprint).comeBack();
      if (found === "back") this.#reach({ at: "in", url: `/sprints/${sprint}/pad` });
      if (found !== "later" || !this.isConnected) return found === "back";
      await this.#unanswered({ code: "unreachable", message: "", free: [] });
    }
  }

  #door = {
    knock: (code: string) => {
      this.#code = code;
      void this.#asking(visit({ code }), (done) => this.#reach(afterVisit(done)));
    },
    words: (words: string) => void this.#recognise({ words: words.trim() }),
    turn: (to: "door" | "card_words") => this.#reach({ at: to }),
  };

  /** The card's rep is this phone's now; the sprint is still to be found. */
  #recognise(card: { words: string } | { secret: string }): Promise<void> {
    return this.#asking(showCard(card), ({ known }) => {
      this.#known = known;
      this.#reach({ at: "door" });
    });
  }

  #again(stage: Extract<Stage, { at: "again" }>) {
    const { visit, known } = stage;
    return {
      enter: () => void this.#sit(visit, known),
      change: () => this.#fill(visit, known),
      notMe: () => void this.#stranger(visit),
    };
  }

  /** Somebody else's phone, or a shared one: the card before stays with whoever it belongs to. */
  async #stranger(known: Visit): Promise<void> {
    await this.#asking(forget(), () => undefined);
    if (this.wrong) return;
    const door = this.#by ?? { code: this.#code };
    await this.#asking(visit(door), (done) =>
      this.#fill(done, { name: "", colour: this.#draft.colour, mode: null }),
    );
    if (this.wrong) this.#reach({ at: "again", visit: known, known: known.known as Known }, this.wrong);
  }

  #fill(visit: Visit, start: Draft): void {
    this.#write(start);
    this.#reach({ at: "form", visit });
  }

  #form(visit: Visit) {
    return {
      write: (change: Partial<Draft>) => this.#write({ ...this.#draft, ...change }),
      enter: () => {
        const who = complete(this.#draft);
        if (who) void this.#sit(visit, who);
      },
    };
  }

  #write(written: Draft): void {
    this.#draft = written;
    keep(written);
    this.requestUpdate();
  }

  /** A name that was free last time may be taken today: then the form opens, with what was typed. */
  async #sit(visit: Visit, who: Known): Promise<void> {
    this.#write(who);
    await this.#asking(takeSeat(visit.sprint.id, who), (seat) => this.#reach(afterSeat(visit, seat)));
    if (!this.wrong?.code.startsWith("name_")) return;
    this.stage = { at: "form", visit };
    await this.updateComplete;
    this.querySelector<HTMLElement>("#name")?.focus();
  }

  async #asking<T>(question: Promise<Answer<T>>, done: (answer: T) => void): Promise<void> {
    this.busy = true;
    const answer = await question;
    this.busy = false;
    if ("done" in answer) done(answer.done);
    else this.wrong = answer.refused;
  }

  /** The pad that the phone knows may be of who had this phone before, or this seat. */
  async #enter(url: string): Promise<void> {
    discard();
    await letGoOfPages();
    this.go(url);
  }

  #reach(stage: Stage, wrong: Refusal | null = null): void {
    const moved = stage.at !== this.stage.at;
    this.stage = stage;
    this.wrong = wrong;
    if (stage.at === "in") void this.#enter(stage.url);
    if (stage.at === "waiting") this.#poll = setTimeout(() => void this.#ask(stage), POLL_MS);
    if (moved) scrollTo(0, 0);
  }

  /** Whoever waits enters by itself once the host has opened. */
  async #ask(stage: Extract<Stage, { at: "waiting" }>): Promise<void> {
    const who = complete(this.#draft);
    const answer = who ? await takeSeat(stage.visit.sprint.id, who) : await visit({ code: this.#code });
    const status = "done" in answer ? statusOf(answer.done) : answer.refused.code;
    if (this.isConnected) this.#reach(afterWaiting(stage, status));
  }
}

const statusOf = (told: { status: string } | Visit): string =>
  "status" in told ? told.status : (told.seat?.status ?? "pending");

customElements.define("join-app", JoinApp);
