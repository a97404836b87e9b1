/** What stands in place of the keys when there is nothing to tap: before, beside, after the sprint. */
import { html, nothing, type TemplateResult } from "lit";
import { countdown, many, t } from "../lib/i18n";
import type { MineState } from "../lib/protocol";
import type { Glance } from "./glance";
import type { PadPage } from "./page";
import type { Remote } from "./remote";
import { rulesCard } from "./rules_card";

/** The landing: who I am, how I take part, the rules; the sprint begins by itself. */
export function lobby({ shared, mine }: Glance, page: PadPage): TemplateResult {
  return html`<div class="scene">
    <p class="kicker">${page.sprint.title}</p>
    <h1>${t("pad.lobby.title")}</h1>
    ${mine ? me(mine) : nothing}
    <p class="lead">${t("pad.lobby.told")}${shared ? ` ${many("pad.lobby.people", shared.people)}` : ""}</p>
    <section>
      <h2>${t("pad.rules.title")}</h2>
      ${rulesCard(page.rules)}
    </section>
  </div>`;
}

function me({ name, colour, mode }: MineState): TemplateResult {
  return html`<p class="me"><i class="bell bell-${colour}"></i><span><b>${name}</b><small>${t(`mode.${mode}`)}</small></span></p>`;
}

/** Who watches sees it all, and is offered to take part. */
export function watching(remote: Remote): TemplateResult {
  return html`<div class="scene">
    <h1>${t("pad.watching.title")}</h1>
    <p class="lead">${t("pad.watching.told")}</p>
    <button type="button" class="button wide" @click=${() => remote.show({ is: "mode", until: null })}>${t("pad.watching.change")}</button>
  </div>`;
}

/** Not in the sprint, or no more: said in a sentence, with what can be done. */
export function stopped(
  why: "pending" | "removed" | "erased" | "signed_out",
  page: PadPage,
  unsent: number,
): TemplateResult {
  return html`<div class="scene alone">
    <h1>${t(`pad.stopped.${why}`)}</h1>
    <p class="lead">${t(`pad.stopped.${why}.told`)}</p>
    ${unsent > 0 && why === "signed_out" ? html`<p class="lead">${many("pad.stopped.unsent", unsent)}</p>` : nothing}
    ${why === "pending" ? nothing : html`<a class="button main wide" href=${page.urls.join}>${t("pad.stopped.join")}</a>`}
  </div>`;
}

export function elsewhere(remote: Remote): TemplateResult {
  return html`<div class="scene alone">
    <h1>${t("pad.elsewhere.title")}</h1>
    <p class="lead">${t("pad.elsewhere.told")}</p>
    <button type="button" class="button main wide" @click=${() => remote.session.takeOver()}>${t("ui.link.here")}</button>
  </div>`;
}

/** 3, 2, 1: the same on every screen. */
export function startsIn(glance: Glance): TemplateResult | typeof nothing {
  const { when, now } = glance;
  if (when?.phase !== "live" || when.started_at === null || now >= when.started_at) return nothing;
  const seconds = Math.ceil((when.started_at - now) / 1000);
  return html`<div class="starts" role="timer">
    <b>${seconds > 3 ? countdown(when.started_at - now) : seconds}</b>
    <p>${t("pad.starts")}</p>
  </div>`;
}
