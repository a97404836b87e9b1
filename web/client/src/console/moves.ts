/** What the host may do to the sprint while people call: one tile each. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { button, opener } from "./button";
import type { Desk } from "./desk";

export function pause(desk: Desk): TemplateResult {
  return desk.shared.when.phase === "paused"
    ? button(desk, "resume", t("console.resume"), () => void desk.ask("resume", { c: "resume" }), {
        sign: "play",
        look: "main",
      })
    : button(desk, "pause", t("console.pause"), () => void desk.ask("pause", { c: "pause" }), {
        sign: "pause",
      });
}

export const extend = (desk: Desk): TemplateResult =>
  opener(t("console.extend"), () => desk.open({ name: "extend" }), { sign: "extend" });

export const message = (desk: Desk): TemplateResult =>
  opener(t("console.message"), () => desk.open({ name: "message" }), { sign: "objection" });

export function freeze(desk: Desk): TemplateResult {
  const { frozen_at, phase } = desk.shared.when;
  if (frozen_at !== null)
    return html`<p class="state-tile">${icon("shutter")}<span>${t("console.frozen")}</span></p>`;
  if (phase === "break")
    return html`<p class="state-tile off">${icon("shutter")}<span>${t("console.freeze.later")}</span></p>`;
  return opener(t("console.freeze"), () => desk.open({ name: "freeze" }), { sign: "shutter" });
}
