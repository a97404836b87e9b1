/** <pad-warmup>: two objections to work on with a colleague, then to vote on. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { Drawn } from "../../lib/drawn";
import { countdown, t } from "../../lib/i18n";
import type { Lintel, Warmup } from "../../lib/protocol";
import { BROWSER } from "../../lib/time";
import type { Remote } from "../remote";
import { Drafts } from "./drafts";
import { leftOf } from "./moment";
import { partners } from "./partners";
import { votes } from "./votes";
import { worksheet } from "./worksheet";

const TICK_MS = 500;

class PadWarmup extends Drawn {
  remote!: Remote;
  #at = 0;
  #drafts!: Drafts;
  #stop: (() => void)[] = [];

  override connectedCallback(): void {
    const { session } = this.remote;
    this.#drafts = new Drafts(session, (command) => this.remote.send(command), BROWSER);
    const again = () => this.requestUpdate();
    const leave = () => document.hidden && void this.#drafts.keepAll();
    const timer = setInterval(again, TICK_MS);
    const unsubscribe = session.subscribe(again);
    document.addEventListener("visibilitychange", leave);
    this.#stop = [
      unsubscribe,
      () => clearInterval(timer),
      () => document.removeEventListener("visibilitychange", leave),
    ];
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    for (const stop of this.#stop) stop();
    void this.#drafts.keepAll();
  }

  protected override draw(): TemplateResult {
    const { session } = this.remote;
    const warmup = session.shared?.warmup;
    if (!warmup) return html`<p class="lead">${t("warmup.over")}</p>`;
    const chosen = warmup.lintels[this.#at] ?? warmup.lintels[0];
    return html`${head(warmup, session.now())} ${partners(session.mine?.warmup ?? null)}
      ${this.#tabs(warmup)} ${chosen ? this.#door(warmup, chosen) : nothing}`;
  }

  #tabs({ lintels }: Warmup): TemplateResult {
    return html`<div class="lintels" role="group" aria-label=${t("warmup.doors")}>
      ${lintels.map(
        ({ objection }, at) =>
          html`<button type="button" aria-pressed=${at === this.#at} @click=${() => this.#show(at)}>${t(`objection.${objection}`)}</button>`,
      )}
    </div>`;
  }

  #show(at: number): void {
    void this.#drafts.keepAll();
    this.#at = at;
    this.requestUpdate();
  }

  /** While people write, the worksheet first; then the vote, and the worksheet stays for what comes late. */
  #door(warmup: Warmup, lintel: Lintel): TemplateResult {
    const write = worksheet(this.#drafts, warmup.number, lintel.objection, warmup.stage);
    const wall = votes(lintel, {
      mine: this.remote.session.mine?.warmup ?? null,
      open: warmup.stage !== "ended",
      chosen: this.#voted(warmup, lintel),
      vote: (answer) => void this.remote.send({ c: "vote_answer", warmup: warmup.number, answer }),
    });
    if (warmup.stage === "writing")
      return html`<section class="door">${write}</section>${lintel.cards.length ? html`<section>${wall}</section>` : nothing}`;
    return html`<section>${wall}</section>
      <details class="door"><summary>${t("warmup.worksheet")}</summary>${write}</details>`;
  }

  /** This phone's own word goes before what the floor has told so far. */
  #voted({ number }: Warmup, { cards }: Lintel): string | undefined {
    const here = new Set(cards.map(({ id }) => id));
    const { outbox, mine } = this.remote.session;
    const last = outbox
      .flatMap(({ command, status }) =>
        command.c === "vote_answer" && command.warmup === number && status !== "refused"
          ? [command.answer]
          : [],
      )
      .filter((answer) => here.has(answer))
      .at(-1);
    return last ?? mine?.warmup?.votes.find((answer) => here.has(answer));
  }
}

function head(warmup: Warmup, now: number): TemplateResult {
  const left = html`<b class="clock" role="timer">${countdown(leftOf(warmup, now))}</b>`;
  return html`<p class="stage">${warmup.stage === "ended" ? nothing : left} <span>${t(`warmup.stage.${warmup.stage}`)}</span></p>`;
}

customElements.define("pad-warmup", PadWarmup);
