/** The pulse after the gong: energy, and again? Two taps and a button; nobody will know whose. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../../lib/i18n";
import { icon } from "../../lib/icons";
import type { Glance } from "../glance";
import type { Held } from "../held";
import { panel as page } from "../panel";
import { Answering } from "./answering";
import "./pulse.css";

const ENERGIES = [1, 2, 3, 4, 5] as const;
const held = new Map<number | string, Answering>();

function answering(sprint: number | string): Answering {
  const known = held.get(sprint) ?? new Answering(sprint);
  held.set(sprint, known);
  return known;
}

export function panel(_: Glance, { remote, page: { sprint } }: Held): TemplateResult {
  return page(
    t("pulse.place"),
    remote,
    questions(answering(sprint.id), () => remote.changed()),
  );
}

/** On the glass after the result: asked there and then, or answered. */
export function face(_: Glance, { remote, page: { sprint } }: Held): TemplateResult {
  return html`<section class="pulse-face"><h2>${t("pulse.place")}</h2>
    ${questions(answering(sprint.id), () => remote.changed())}</section>`;
}

export function questions(asked: Answering, changed: () => void): TemplateResult {
  const { energy, again, sent } = asked.answers;
  if (sent === "given") return html`<p class="lead" role="status">${icon("check")} ${t("pulse.given")}</p>`;
  const choose = (change: Parameters<Answering["choose"]>[0]) => {
    asked.choose(change);
    changed();
  };
  const give = async () => {
    const sending = asked.give();
    changed();
    await sending;
    changed();
  };
  return html`<div class="pulse">
    <p class="hint">${t("pulse.told")}</p>
    <fieldset>
      <legend>${t("pulse.energy")}</legend>
      <div class="energies">${ENERGIES.map((n) => radio("energy", String(n), energy === n, () => choose({ energy: n })))}</div>
      <p class="ends"><span>${t("pulse.energy.low")}</span><span>${t("pulse.energy.high")}</span></p>
    </fieldset>
    <fieldset>
      <legend>${t("pulse.again")}</legend>
      <div class="agains">
        ${radio("again", t("pulse.yes"), again === true, () => choose({ again: true }))}
        ${radio("again", t("pulse.no"), again === false, () => choose({ again: false }))}
      </div>
    </fieldset>
    ${sent === "late" || sent === "unreachable" ? html`<p class="hint" role="alert">${t(`pulse.${sent}`)}</p>` : nothing}
    <button type="button" class="button wide" aria-disabled=${!asked.complete || sent === "sending"} @click=${give}>
      ${t(sent === "sending" ? "ui.loading" : "pulse.give")}
    </button>
  </div>`;
}

function radio(name: string, words: string, chosen: boolean, choose: () => void): TemplateResult {
  return html`<label class="pulse-choice"><input type="radio" name=${name} .checked=${chosen} @change=${choose} /><span>${words}</span></label>`;
}
