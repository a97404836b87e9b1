/** Ways out of the console: the wall, the entrance for who comes late, the room check, the host's own remote. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { opener } from "./button";
import type { Desk } from "./desk";

export const walls = (desk: Desk): TemplateResult =>
  opener(t("console.wall.short"), () => desk.open({ name: "wall" }), { sign: "screen" });

export const letIn = (desk: Desk): TemplateResult =>
  opener(t("console.let_in"), () => desk.open({ name: "entrance" }), { sign: "qr" });

export const roomCheck = (desk: Desk): TemplateResult | typeof nothing =>
  desk.page.urls.room
    ? html`<a class="button" href=${desk.page.urls.room}>${icon("wifi")}<span>${t("console.room")}</span></a>`
    : nothing;

/** The host calls too: one tap from here. */
export function pad(desk: Desk): TemplateResult {
  const lobby = desk.shared.when.phase === "lobby";
  return html`<a class="button" href=${desk.page.urls.pad}>${icon("phone")}
    <span>${t(lobby ? "console.pad.join" : "console.pad")}</span></a>`;
}
