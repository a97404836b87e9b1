/** What stands in place of the keys when there is nothing to tap: before, beside, after the sprint. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { many, t } from "../lib/i18n";
import type { MineState } from "../lib/protocol";
import type { Glance } from "./glance";
import type { Halt } from "./halt";
import type { PadPage } from "./page";
import type { Remote } from "./remote";
import { rulesCard } from "./rules_card";
import "./scenes.css";
import "./bells.css";

export { summary } from "./summary";

/** The landing: who I am, how I take part, the rules; the sprint begins by itself. */
export function lobby({ shared, mine }: Glance, page: PadPage): TemplateResult {
  return html`<div class="scene">
    <p class="kicker">${page.sprint.title}</p>
    <h1>${t("face.lobby.title")}</h1>
    ${mine ? me(mine) : nothing}
    <p class="lead">${t("face.lobby.told")}${shared ? ` ${many("face.lobby.people", shared.people)}` : ""}</p>
    <section>
      <h2>${t("rules.title")}</h2>
      ${rulesCard(page.games)}
    </section>
  </div>`;
}

function me({ name, colour, mode }: MineState): TemplateResult {
  return html`<p class="me"><i class="bell bell-${colour}"></i><span><b>${name}</b><small>${t(`mode.${mode}`)}</small></span></p>`;
}

/** Who watches sees it all, and is offered to take part. */
export function watching(remote: Remote): TemplateResult {
  return html`<div class="scene">
    <h1>${t("face.watching.title")}</h1>
    <p class="lead">${t("face.watching.told")}</p>
    <button type="button" class="button wide" @click=${() => remote.show({ is: "mode", until: null })}>${t("face.watching.change")}</button>
  </div>`;
}

/** Not in the sprint, or no more: said in a sentence, with what can be done. */
export function stopped(
  why: Exclude<Halt, "elsewhere">,
  { unsent }: Pick<Glance, "unsent">,
  page: PadPage,
): TemplateResult {
  return html`<div class="scene alone">
    <h1>${t(`face.stopped.${why}`)}</h1>
    <p class="lead">${t(`face.stopped.${why}.told`)}</p>
    ${unsent > 0 && why !== "pending" && why !== "erased" ? html`<p class="lead">${many("face.stopped.unsent", unsent)}</p>` : nothing}
    ${why === "pending" ? nothing : html`<a class="button main wide" href=${page.urls.join}>${t("face.stopped.join")}</a>`}
  </div>`;
}

export function elsewhere(remote: Remote): TemplateResult {
  return html`<div class="scene alone">
    <h1>${t("face.elsewhere.title")}</h1>
    <p class="lead">${t("face.elsewhere.told")}</p>
    <button type="button" class="button main wide" @click=${() => remote.session.takeOver()}>${t("ui.link.here")}</button>
  </div>`;
}
