/** The console's head: the sprint, its five landings and its clock. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Desk } from "./desk";
import { clock, LANDINGS, landing } from "./phase";

const LONG = 20;

export function head(desk: Desk): TemplateResult {
  const { when } = desk.shared;
  const at = landing(when);
  return html`<header class="head">
    <h1 class=${desk.page.sprint.title.length > LONG ? "long" : ""}>${title(desk)}</h1>
    <ol class="phases" aria-label=${t("console.landings")}>
      ${LANDINGS.map(
        (
          name,
          i,
        ) => html`<li class=${i < at ? "done" : i === at ? "on" : ""} aria-current=${i === at ? "step" : "false"}>
          <span>${t(`console.landing.${name}`)}</span>
        </li>`,
      )}
    </ol>
    <p class="clk ${when.phase}"><span>${caption(desk)}</span><b role="timer">${clock(when, desk.now)}</b></p>
  </header>`;
}

/** The way home, for who has one here. */
function title({ page }: Desk): TemplateResult | string {
  const { home } = page.urls;
  return home ? html`<a href=${home} title=${t("console.home")}>${page.sprint.title}</a>` : page.sprint.title;
}

/** What the clock counts to. */
function caption(desk: Desk): string {
  const { phase, round, rounds } = desk.shared.when;
  if (desk.shared.demo) return t("ui.demo", { n: desk.shared.demo });
  if (phase === "paused") return t("console.clock.paused");
  if (phase === "break") return t("console.clock.break");
  if (phase === "live" && rounds > 1) return t("console.clock.round", { round, rounds });
  return "";
}
