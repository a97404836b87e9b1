/** What the screens are made of: colours in their pairs, the scale, the icons, the controls and their states. */
import "../src/styles/base.css";
import "./kit.css";
import { html, render, type TemplateResult } from "lit";
import { hour, number } from "../src/lib/i18n";
import { ICONS, icon } from "../src/lib/icons";
import { open, ready } from "./frame";
import { PAIRS } from "./kit.pairs";

open({ all: true }, "all");
const SIZES = Array.from({ length: 11 }, (_, i) => `--text-${i + 1}`);
const SAMPLE = "Façade, œuvre, Ça sonne\u202f! «\u00a0On est déjà équipés\u00a0» 0123456789";
const COLOUR = "Comment avez-vous eu mon numéro\u202f?";

const section = (title: string, body: unknown): TemplateResult =>
  html`<section><h2>${title}</h2>${body}</section>`;

function ramp(): TemplateResult[] {
  const paints = getComputedStyle(document.documentElement).getPropertyValue("--paints").split(",");
  return paints.map((paint) => html`<i style="background:${paint}"></i>`);
}

const swatches = html`<ul class="swatches">${PAIRS.map(
  ([on, under]) =>
    html`<li class="swatch" style="color:var(--${on});background:var(--${under})"><b>${on}</b> on ${under}</li>`,
)}</ul>`;

const sizes = html`<dl>${SIZES.map((size) => html`<dt>${size}</dt><dd style="font-size:var(${size})">${SAMPLE}</dd>`)}</dl>`;

const weights = html`<dl>
  ${["body", "medium", "strong", "figure"].map(
    (weight) => html`<dt>--w-${weight}</dt><dd style="font-weight:var(--w-${weight})">${SAMPLE}</dd>`,
  )}
  <dt>width 75 %</dt><dd style="font-stretch:75%;font-weight:var(--w-strong)">Jean-Baptiste de La Tour, Aïssatou</dd>
  <dt>names</dt><dd>Łukasz, Çağrı, Dvořák, Ștefan, Żaneta</dd>
  <dt>figures</dt><dd style="font:var(--w-figure) var(--text-10)/1 var(--font-figures)">24:18 312 ${number(11204)}</dd>
  <dt>tabular</dt><dd>1111<br />0000<br />${hour(0)}</dd>
</dl>`;

const controls = html`<div class="controls">
  <button class="button main">Lancer la séance</button>
  <button class="button">Inviter</button>
  <button class="button ink">Clore la manche</button>
  <button class="button quiet">Plus tard</button>
  <button class="button" disabled>Inviter</button>
  <button class="button main" aria-disabled="true">Choisis un mode</button>
  <label>Prénom <input class="field" value="Aïssatou" /></label>
  <label>Prénom <input class="field" aria-invalid="true" aria-describedby="wrong" value="Karim" /></label>
  <p class="error" id="wrong">Ce prénom est déjà pris.</p>
  <label>Objection <textarea class="field">${COLOUR}</textarea></label>
  <p class="hint">Jusqu’à 60 signes, jamais un nom.</p>
</div>`;

const icons = html`<ul class="icons">${ICONS.map((id) => html`<li>${icon(id)} ${id}</li>`)}</ul>`;

const app = document.getElementById("app");
if (app) {
  const made = [
    html`<h1>What the screens are made of</h1>`,
    section("Colours, in their pairs", swatches),
    section("A door’s paint is the hour", html`<div class="ramp">${ramp()}</div>`),
    section("Sizes", sizes),
    section("Weights, widths, figures", weights),
    section("Controls", controls),
    section("Icons", icons),
  ];
  render(made, app);
  ready();
}
