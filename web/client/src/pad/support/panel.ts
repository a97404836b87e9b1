/** Support, at rest: what the floor gave, a hand for each latest call, and two minutes with somebody. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { many, t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Company, Hands, Pulse, SharedState } from "../../lib/protocol";
import type { Glance } from "../glance";
import { isDoor, kindKey } from "../heads";
import type { Held } from "../held";
import { panel as page } from "../panel";
import { askedBreath, HARD_MS, isRude, saidHard, waitMs } from "./taps";
import "./support.css";

const MOST_CALLS = 4;

export function panel(now: Glance, held: Held): TemplateResult {
  const { shared, mine } = now;
  const content =
    shared && mine
      ? html`${floor(shared, held)} ${calls(shared, held)} ${company(mine.company, mine.mode === "ranking", held)}`
      : html`<p class="empty">${t("ui.loading")}</p>`;
  return page(t("support.place"), held.remote, content);
}

function floor({ support, players }: SharedState, held: Held): TemplateResult {
  const wait = Math.ceil(waitMs(held.remote.session.outbox, Date.now()) / 1000);
  const given = [
    ...(support.claps > 0 ? [many("support.heard.clap", support.claps)] : []),
    ...(support.courages > 0 ? [many("support.heard.courage", support.courages)] : []),
  ];
  return html`<section class="support">
    <h3>${t("support.to_floor")}</h3>
    <div class="hands">
      ${hand("clap", 0, held, wait)} ${hand("courage", 0, held, wait)}
    </div>
    <p class="hint" role="status">
      ${wait > 0 ? t("support.enough", { n: wait }) : given.length > 0 ? t("support.so_far", { words: given.join(", ") }) : t("support.none")}
    </p>
    ${players > 1 ? hard(held) : nothing}
  </section>`;
}

/** As under a door: said once, it stays said while the floor is asked. */
function hard({ remote }: Held): TemplateResult {
  const said = saidHard(remote.session.outbox, Date.now() - HARD_MS);
  const say = () => void (said || remote.send({ c: "ask_support" }));
  return html`<button type="button" class="button wide" aria-pressed=${said} @click=${say}>
      ${icon(said ? "check" : "door")}<span>${t(said ? "support.hard.said" : "support.hard.say")}</span>
    </button>
    <p class="hint">${t("support.hard.told")}</p>`;
}

function hand(what: Hands["what"], pulse: number, { remote }: Held, wait: number): TemplateResult {
  const give = () => void remote.send({ c: "give_support", what, pulse });
  return html`<button type="button" class="button hand" ?disabled=${wait > 0} @click=${give}>
    ${icon(what)}<span>${t(`support.${what}`)}</span>
  </button>`;
}

function calls({ pulses }: SharedState, held: Held): TemplateResult | typeof nothing {
  const wait = waitMs(held.remote.session.outbox, Date.now());
  const latest = pulses.slice(0, MOST_CALLS);
  if (latest.length === 0) return nothing;
  return html`<section class="support">
    <h3>${t("support.to_call")}</h3>
    <ul class="to-call">
      ${latest.map((pulse) => html`<li><span>${told(pulse)}</span>${small("clap", pulse, held, wait)}${small("courage", pulse, held, wait)}</li>`)}
    </ul>
  </section>`;
}

const told = ({ name, kind }: Pulse): string =>
  name ? t("support.call.named", { name, kind: t(kindKey(kind)) }) : t(kindKey(kind));

function small(what: Hands["what"], pulse: Pulse, { remote }: Held, wait: number): TemplateResult {
  const give = () => void remote.send({ c: "give_support", what, pulse: pulse.id });
  const label = t("support.for", { what: t(`support.${what}`), call: told(pulse) });
  return html`<button type="button" class="read" aria-label=${label} ?disabled=${wait > 0} @click=${give}>${icon(what)}</button>`;
}

/** The latest of one's own doors: the mark is here too, for glasses too small for it under the second tap. */
function lastDoor(held: Held): TemplateResult | typeof nothing {
  const { mine } = held.remote.session;
  const door = mine?.lines.find(({ kind, ended_by }) => isDoor(kind) && !ended_by);
  if (!door) return nothing;
  const rude = isRude(held, door.id);
  const set = () => void held.remote.send({ c: "flag_rude", outcome: door.id, rude: !rude });
  return html`<button type="button" class="button wide" aria-pressed=${rude} @click=${set}>
    ${icon(rude ? "check" : "lock")}<span>${t(rude ? "support.rude.said" : "support.rude.last")}</span>
  </button>`;
}

/** Only who is in the ranking stands in that list, and only after saying so. */
function company({ reachable, colleagues }: Company, ranked: boolean, held: Held): TemplateResult {
  const asked = askedBreath(held.remote.session.outbox, Date.now());
  return html`<section class="support">
    <h3>${t("support.breath")}</h3>
    ${lastDoor(held)}
    <p>${t("support.breath.told")}</p>
    ${colleagues.map(
      ({ rep, name, colour }) =>
        html`<button type="button" class="button wide who" ?disabled=${asked} @click=${() => void held.remote.send({ c: "ask_breath", to: rep })}>
          <i class="bell bell-${colour}"></i><span>${t("support.breath.ask", { name })}</span>
        </button>`,
    )}
    ${colleagues.length === 0 ? html`<p class="hint">${t("support.breath.nobody")}</p>` : nothing}
    ${asked ? html`<p class="hint" role="status">${t("support.breath.asked")}</p>` : nothing}
    ${
      ranked
        ? html`<button type="button" role="switch" class="button wide me-too" aria-checked=${reachable} @click=${() => void held.remote.send({ c: "choose_reachable", reachable: !reachable })}>
            ${icon(reachable ? "check" : "person")}<span>${t(reachable ? "support.reachable.on" : "support.reachable")}</span>
          </button>`
        : nothing
    }
    <p class="hint">${t(ranked ? "support.reachable.told" : "support.reachable.not")}</p>
  </section>`;
}
