/** The team's book on the pad: what it answers to what it is told. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { many, t } from "../../lib/i18n";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { panel as page } from "../panel";
import { openedFor } from "./about";
import { type Chapter, chapters } from "./chapters";
import { type Entry, shelfOf } from "./shelf";
import "./book.css";

export function panel({ shared }: Glance, { remote, page: told }: Held): TemplateResult {
  const shelf = shelfOf(told.sprint.id);
  shelf.read(() => remote.changed());
  const found = chapters(shelf.entries ?? [], shared?.heard ?? [], openedFor());
  return page(
    t("book.title"),
    remote,
    html`${found.length > 0 ? found.map(chapter) : html`<p class="lead">${t(shelf.entries ? "book.empty" : "ui.loading")}</p>`}
      ${found.length > 0 ? html`<p class="hint">${t("book.privacy")}</p>` : nothing}`,
  );
}

function chapter({ objection, entries }: Chapter): TemplateResult {
  return html`<section class="chapter">
    <h3>${t(`objection.${objection}`)}</h3>
    <ul>
      ${entries.map(one)}
    </ul>
  </section>`;
}

function one({ text, author, votes }: Entry): TemplateResult {
  const told = [author ? t("book.from", { name: author }) : "", votes > 0 ? many("book.count", votes) : ""];
  return html`<li><p dir="auto">${text}</p><small>${told.filter(Boolean).join(" · ")}</small></li>`;
}
