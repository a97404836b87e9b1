/** The eight keys, in thumb order. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { t } from "../lib/i18n";
import { HEAD_ICONS, icon } from "../lib/icons";
import type { Head } from "../lib/protocol";
import { HEAD_KEYS, type HeadKey } from "./heads";
import type { LongPress } from "./long_press";

interface KeysDo {
  press(head: Head): void;
  long: LongPress;
}

export function keys(does: KeysDo): TemplateResult {
  return html`<section class="keys" role="group" aria-label=${t("pad.keys")}>
    ${HEAD_KEYS.map((key) => (key.head === "no_answer" ? repeatable(key, does) : plain(key, does)))}
  </section>`;
}

function plain(key: HeadKey, does: KeysDo): TemplateResult {
  return html`<button type="button" class="key ${key.look} at-${key.head}" @click=${() => does.press(key.head)}>
    ${face(key)}
  </button>`;
}

/** A long press offers two to five at once. */
function repeatable(key: HeadKey, does: KeysDo): TemplateResult {
  const { long } = does;
  return html`<button
    type="button"
    class="key ${key.look} at-${key.head}"
    aria-describedby="long-press"
    @click=${() => long.click(() => does.press(key.head))}
    @pointerdown=${long.down}
    @pointermove=${long.move}
    @pointerup=${long.up}
    @pointercancel=${long.cancel}
    @contextmenu=${long.menu}
  >
    ${face(key)}<em id="long-press">${t("pad.long")}</em>
  </button>`;
}

function face({ head, digit }: HeadKey): TemplateResult {
  const more = head === "meeting" ? html`<small>${t("pad.meeting.hint")}</small>` : nothing;
  return html`<span class="panel">${icon(HEAD_ICONS[head])}${more}</span
    ><span class="words">${t(`head.${head}`)}</span>${head === "do_not_call" ? html`<em>${t("pad.asks")}</em>` : nothing}<kbd
      aria-hidden="true"
      >${digit}</kbd
    >`;
}
