/** A page over the pad, read with the phone at rest: its title, its way back, its content. */
import { html, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { modal } from "./modal";
import type { Remote } from "./remote";
import "./panel.css";

export function panel(title: string, remote: Remote, content: unknown): TemplateResult {
  const close = () => remote.open(null);
  return modal(
    "page-panel",
    title,
    close,
    html`<header class="panel-top">
        <button type="button" class="read" aria-label=${t("pad.back")} @click=${close}>${icon("back")}</button>
        <h2>${title}</h2>
      </header>
      ${content}`,
  );
}
