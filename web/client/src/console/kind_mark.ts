/** A call result in one line: the icon and the paint of its head, then its words. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { HEAD_ICONS, type IconId, icon, isIcon } from "../lib/icons";
import { type Head, KINDS } from "../lib/protocol";

const PAINT: Readonly<Record<Head, string>> = {
  no_answer: "quiet-mark",
  voicemail: "quiet-mark",
  front_desk: "gate",
  hung_up: "rejection",
  no: "rejection",
  follow_up: "progress",
  meeting: "win",
  do_not_call: "opt",
};
const OWN: Readonly<Record<string, IconId>> = { send_info: "send", refusal: "not_interested" };

export function mark(kind: string): TemplateResult {
  const known = KINDS[kind];
  const head = known?.head ?? "no_answer";
  // A front desk that let nobody through closed no door: it is not painted as one.
  const paint = head === "front_desk" && !known?.door ? "quiet-mark" : PAINT[head];
  const sign = OWN[kind] ?? (isIcon(kind) ? kind : HEAD_ICONS[head]);
  return html`<i class="mark ${paint}">${icon(sign)}</i>`;
}

export const kindWords = (kind: string): string => t(`kind.${kind}`);
