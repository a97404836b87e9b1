/** The one line above the keys, in words: it never covers a key nor shifts one. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { many, t } from "../lib/i18n";
import { type IconId, icon } from "../lib/icons";
import { HEADS } from "../lib/protocol";
import { age } from "./age";
import { type Call, whyKey } from "./calls";
import { headOf, kindKey } from "./heads";
import type { Line } from "./lines";
import { ring } from "./ring";
import { hearsObjections } from "./sheet";
import type { Slot } from "./slot";

interface SlotDoes {
  undo(): void;
  precise(call: Call): void;
  /** Open one's calls, where these are told. */
  look(calls: readonly Call[]): void;
  read(calls: readonly Call[]): void;
}

export function slotView(slot: Slot, does: SlotDoes): TemplateResult {
  return html`<div class="slot-place">${said(slot, does)}</div>`;
}

function said(slot: Slot, does: SlotDoes): TemplateResult {
  switch (slot.says) {
    case "unwritable":
      return line("warning", t("pad.slot.unwritable"), "paper");
    case "coming":
      return line("clock", t("ui.loading"), "paper");
    case "undo":
      return undo(slot.call, slot.left, slot.unsent, does);
    case "refused":
      return toRead("warning", refusal(slot.calls), slot.calls, does);
    case "fixed":
      return toRead("edit", t("pad.slot.fixed"), [slot.call], does);
    case "message":
      return line(
        "objection",
        html`<span class="visually-hidden">${t("pad.slot.host")}</span> ${slot.text}`,
        "paper",
      );
    case "offline":
      return offline(slot.unsent, slot.oldFor);
    case "behind":
      return line("link_lost", t("pad.slot.behind", { age: age(slot.oldFor) }), "paper");
    case "opened":
      return line("meeting", opened(slot.name, slot.nth), "lit");
    case "echo":
      return line(echoIcon(slot.echo.head), many(`pad.echo.${slot.echo.head}`, slot.echo.nth));
    case "line":
      return featured(slot.line);
    default:
      return phase(slot.says);
  }
}

const PHASE_ICONS = {
  grace: "gong",
  paused: "pause",
  break: "clock",
  frozen: "shutter",
  stretch: "clock",
} as const;

function phase(
  says: "grace" | "paused" | "break" | "frozen" | "stretch" | "first" | "quiet",
): TemplateResult {
  const found = says in PHASE_ICONS ? PHASE_ICONS[says as keyof typeof PHASE_ICONS] : null;
  const look = says === "grace" || says === "paused" || says === "break" ? "paper" : "";
  return line(found, t(`pad.slot.${says}`), found ? look : "calm");
}

function line(sign: IconId | null, words: unknown, look = ""): TemplateResult {
  return html`<p class="slot ${look}">${sign ? icon(sign) : nothing}<span>${words}</span></p>`;
}

function featured({ icon: sign, words, look, acts = [] }: Line): TemplateResult {
  if (acts.length === 0) return line(sign, words, look);
  return html`<div class="slot ${look ?? ""} acting">
    ${sign ? icon(sign) : nothing}<span>${words}</span>
    ${acts.map(
      (act) =>
        html`<button type="button" class="read" aria-label=${act.name} @click=${act.does}>${icon(act.icon)}</button>`,
    )}
  </div>`;
}

function undo(call: Call, left: number, unsent: number, does: SlotDoes): TemplateResult {
  const times = call.times > 1 ? ` ×${call.times}` : "";
  const several = unsent > 1;
  const more = HEADS[headOf(call.kind)].length > 1 || hearsObjections(headOf(call.kind));
  const place = t(`ui.tap.${call.place}`);
  return html`<div class="slot undo">
    <button type="button" class="say-more" ?disabled=${!more} @click=${() => does.precise(call)}>
      <span>${several ? many("pad.slot.kept", unsent) : `${t(kindKey(call.kind))}${times}`}</span>
      <small>${place}${more ? html` · <u>${t("pad.precise")}</u>` : nothing}</small>
    </button>
    ${ring(left, does.undo, several ? t("pad.undo.last") : t("ui.undo"))}
  </div>`;
}

function toRead(sign: IconId, words: string, calls: readonly Call[], does: SlotDoes): TemplateResult {
  return html`<div class="slot paper">
    <button type="button" class="say-more" @click=${() => does.look(calls)}>${icon(sign)}<span>${words}</span></button>
    <button type="button" class="read" aria-label=${t("pad.slot.read")} @click=${() => does.read(calls)}>
      ${icon("close")}
    </button>
  </div>`;
}

function refusal(calls: readonly Call[]): string {
  const [one] = calls;
  if (calls.some(({ denied }) => denied)) return t("pad.slot.denied");
  if (calls.length > 1 || !one) return many("pad.slot.refused", calls.length);
  return t("pad.slot.refused.one", { why: t(whyKey(one)) });
}

function offline(unsent: number, oldFor: number): TemplateResult {
  const facts = { age: age(oldFor) };
  return line(
    "link_lost",
    unsent > 0 ? many("pad.slot.offline", unsent, facts) : t("pad.slot.offline.none", facts),
    "paper",
  );
}

const opened = (name: string, nth: number): string =>
  name ? t("pad.slot.opened", { name, nth }) : t("pad.slot.opened.someone", { nth });

const ECHO_ICONS: Readonly<Record<string, IconId>> = { front_desk: "gatekeeper_block", hung_up: "hung_up" };
const echoIcon = (head: string): IconId => ECHO_ICONS[head] ?? "not_interested";
