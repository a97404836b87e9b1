/** The second tap: where the call got to, or what was said; over the upper keys, never over the lower ones. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import type { Call } from "./calls";
import { covered } from "./covered";
import type { Glance } from "./glance";
import { isDoor, isTalk, kindKey, kindsOffered, lookOf } from "./heads";
import type { Held } from "./held";
import { iconOf } from "./kind_icon";
import { type SecondChip, secondChips } from "./lines";
import { objections } from "./objections";
import type { Remote } from "./remote";
import { ring } from "./ring";
import { refine } from "./said";
import { hearsObjections, type Second } from "./sheet";
import { talkChip } from "./talk_chip";

export function secondSheet(sheet: Second, glance: Glance, held: Held): TemplateResult {
  const { remote, page } = held;
  const call = glance.calls.find((one) => one.key === sheet.key);
  const more = secondChips(sheet, glance, held);
  const undoable = remote.last?.key === sheet.key && glance.undoLeft > 0;
  return html`<section class="sheet second ${isLong(sheet) ? "long" : ""} ${lookOf(sheet.kind)}" aria-label=${t("ask.second")}>
    <div class="asked">
      <h2>${question(sheet)}<small>${told(sheet, call, glance)}</small></h2>
      ${more.slice(0, 1).map(brief)} ${undoable ? ring(glance.undoLeft, () => void remote.undo()) : close(remote)}
    </div>
    ${hearsObjections(sheet.head) ? objections(sheet, remote) : kinds(sheet, remote, page.rules.kinds)}
    ${features(more)}
    ${sheet.head === "do_not_call" ? crm() : nothing} ${covered(remote)}
  </section>`;
}

/** Six chips or so need more glass than the four keys they cover. */
const isLong = ({ head }: Second): boolean => hearsObjections(head) || head === "follow_up";

const question = (sheet: Second): string =>
  t(hearsObjections(sheet.head) ? "ask.second.heard" : `ask.second.${sheet.head}`);

/** Kept here, then stored: and, of a door, that the whole floor counts it. */
function told(sheet: Second, call: Call | undefined, { shared }: Glance): string {
  const place = t(`ui.tap.${call?.place ?? "kept"}`);
  if (sheet.words) return `${sheet.words} · ${place}`;
  if (!isDoor(sheet.kind)) return `${t(kindKey(sheet.kind))} · ${place}`;
  if (call?.place !== "stored" || !shared) return `${t("ask.second.door")} · ${place}`;
  return `${t("ask.second.door.nth", { n: shared.totals.doors })} · ${place}`;
}

function close(remote: Remote): TemplateResult {
  return html`<button type="button" class="read" aria-label=${t("ui.close")} @click=${() => remote.show(null)}>
    ${icon("close")}
  </button>`;
}

function kinds(sheet: Second, remote: Remote, allowed: readonly string[]): TemplateResult {
  return html`<div class="chips grow">
      ${kindsOffered(sheet.head, allowed).map((kind) => kindChip(kind, sheet, remote))}
    </div>
    ${talkChip(sheet, remote)}`;
}

function kindChip(kind: string, sheet: Second, remote: Remote): TemplateResult {
  const more = isTalk(kind) ? t("ask.chip.talk_included") : isDoor(kind) ? t("ask.chip.door") : "";
  return html`<button
    type="button"
    class="chip"
    aria-pressed=${kind === sheet.kind}
    @click=${() => refine(remote, sheet, kind)}
  >
    ${icon(iconOf(kind))}<span>${t(kindKey(kind))}${more ? html`<small>${more}</small>` : nothing}</span>
  </button>`;
}

/** On a short glass the first of them, without its words. */
function brief({ icon: sign, words, pressed, does }: SecondChip): TemplateResult {
  return html`<button type="button" class="read brief" aria-label=${words} aria-pressed=${pressed} @click=${does}>
    ${icon(sign)}
  </button>`;
}

/** What a feature offers of this call, in one row. */
function features(chips: readonly SecondChip[]): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div class="chips features">
    ${chips.map(
      (chip) =>
        html`<button type="button" class="chip" aria-pressed=${chip.pressed} @click=${chip.does}>
          ${icon(chip.icon)}<span>${chip.words}</span>
        </button>`,
    )}
  </div>`;
}

function crm(): TemplateResult {
  return html`<p class="crm">${icon("opposition")}<span>${t("ask.crm.now")}</span></p>`;
}
