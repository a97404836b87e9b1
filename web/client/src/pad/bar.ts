/** The bar under the keys: what is behind a tap. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { type IconId, icon } from "../lib/icons";
import type { PadPage } from "./page";
import type { Remote } from "./remote";

export function bar(remote: Remote, page: PadPage, unsent: number): TemplateResult {
  const badge = unsent > 0 ? html`<b class="badge">${unsent}</b>` : nothing;
  return html`<nav class="bar" aria-label=${t("pad.bar")}>
    ${item("stairs", "pad.bar.rank", () => remote.showRank())}
    ${item("book", "pad.bar.calls", () => remote.open("calls"), badge)}
    ${item("screen", "pad.bar.board", () => remote.open("board"))}
    ${page.host && page.urls.console ? console_(page.urls.console) : item("door", "pad.bar.mode", () => remote.show({ is: "mode", until: null }))}
    ${item("more", "pad.bar.more", () => remote.open("more"))}
  </nav>`;
}

/** A host calls too, and has « Ma participation » behind « Plus ». */
const console_ = (url: string): TemplateResult =>
  html`<a href=${url}>${icon("settings")}<span>${t("pad.bar.console")}</span></a>`;

function item(sign: IconId, words: string, open: () => void, badge: unknown = nothing): TemplateResult {
  return html`<button type="button" @click=${open}>${icon(sign)}${badge}<span>${t(words)}</span></button>`;
}
