/** « Des collègues en ligne dans la salle ? »: asked before the start, answered anew at any time. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { t } from "../lib/i18n";
import type { Sound } from "../lib/protocol";
import { opener } from "./button";
import type { Desk } from "./desk";

const ANSWERS: readonly Sound[] = ["off", "breaks", "all"];

export function soundQuestion(desk: Desk): TemplateResult {
  return html`<fieldset class="sound"><legend>${t("console.sound")}</legend>
    <div class="seg three">${ANSWERS.map((sound) => answer(desk, sound))}</div></fieldset>`;
}

function answer(desk: Desk, sound: Sound): TemplateResult {
  const choose = () => void desk.ask(`sound:${sound}`, { c: "choose_sound", sound });
  return html`<label class="choice"><input type="radio" name="sound" value=${sound} @change=${choose}
      .checked=${live(desk.shared.sound === sound)}>
    <span><b>${t(`console.sound.${sound}`)}</b><small>${t(`console.sound.${sound}.how`)}</small></span></label>`;
}

/** The tile, while people call. */
export const soundTile = (desk: Desk): TemplateResult =>
  opener(t("console.sound.short"), () => desk.open({ name: "sound" }), { sign: "sound" });
