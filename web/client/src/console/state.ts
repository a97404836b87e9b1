/** The state of the floor in a few lines: team figures and what is on its way, never a person. */

import { html, nothing, type TemplateResult } from "lit";
import { pages } from "../lib/curtain";
import { many, number, t } from "../lib/i18n";
import type { Desk } from "./desk";
import { miniature } from "./miniature";
import { inside } from "./people";
import { calling } from "./phase";

interface Fact {
  readonly n: number;
  readonly words: string;
}

export function facts(desk: Desk): readonly Fact[] {
  const { too_late, skewed } = desk.lead;
  const { conversations } = desk.shared.totals;
  const found: Fact[] = [
    present(desk),
    { n: conversations, words: `${many("console.state.talks", conversations)}. ${odds(desk)}` },
  ];
  const unsent = desk.presence?.unsent ?? 0;
  if (unsent) found.push({ n: unsent, words: many("console.state.unsent", unsent) });
  if (too_late) found.push({ n: too_late, words: many("console.state.too_late", too_late) });
  if (skewed) found.push({ n: skewed, words: many("console.state.skewed", skewed) });
  return found;
}

/** Who takes part and who watches; among very few, only how many are here. */
function present({ lead }: Desk): Fact {
  if (lead.modes === null) {
    const here = inside(lead).length;
    return { n: here, words: many("console.state.here", here) };
  }
  const { team, ranking, watching } = lead.modes;
  const players = team + ranking;
  const others = watching ? [many("console.state.watching", watching)] : [];
  return { n: players, words: [many("console.state.players", players), ...others].join(", ") };
}

/** A range with its ground, never a promise. */
function odds({ shared: { odds: o } }: Desk): string {
  return t(o.own ? "console.odds.own" : "console.odds.published", { low: o.low, high: o.high });
}

export function figures(desk: Desk): TemplateResult {
  return html`<section class="facts wide-only" aria-labelledby="facts"><h2 id="facts">${t("console.state")}</h2>
    <ul>${facts(desk).map(({ n, words }) => html`<li><b>${number(n)}</b><span>${words}</span></li>`)}</ul></section>`;
}

/** The same on a phone, run together. */
export function atAGlance(desk: Desk): TemplateResult {
  const told = facts(desk).map(({ n, words }) => `${number(n)} ${words}`.replace(/\.?$/, "."));
  return html`<p class="thin phone-only">${told.join(" ")}</p>`;
}

/** What the room sees, small. */
export function seen(desk: Desk): TemplateResult {
  const { reveal } = desk.shared;
  if (calling(desk.shared.when)) return miniature(desk, wallStatus(desk));
  if (!reveal) return miniature(desk, t("console.mini.gong"));
  const shown = pages(reveal);
  const n = shown.filter(({ step }) => step <= reveal.step).length;
  return miniature(desk, t("console.mini.step", { n, of: shown.length }));
}

/** « 2 téléphones n'ont pas tout envoyé »: how many, never who. */
export function unsent(desk: Desk): string | typeof nothing {
  const phones = desk.presence?.unsent_phones ?? 0;
  return phones ? many("console.unsent", phones) : nothing;
}

/** Whether any screen shows the wall right now. */
function wallStatus(desk: Desk): string {
  if (desk.link.state !== "live") return t("console.mini.stale");
  const walls = desk.presence?.walls ?? 0;
  return walls ? many("console.mini.walls", walls) : t("console.mini.none");
}
