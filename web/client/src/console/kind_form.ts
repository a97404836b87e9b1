/** Which call result: the eight heads with their kinds, and « On a échangé » where only the rep can say. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { HEADS, KINDS } from "../lib/protocol";
import { kindWords, mark } from "./kind_mark";

interface Choice {
  readonly kind: string;
  readonly talked: boolean | null;
}

/** Kinds that this sprint's rules know, head after head. */
export function kindFields(known: readonly string[], checked: string): TemplateResult {
  const kinds = Object.values(HEADS)
    .flat()
    .filter((kind) => known.includes(kind));
  return html`<fieldset class="kinds">
    <legend class="visually-hidden">${t("console.kind")}</legend>
    ${kinds.map(
      (
        kind,
      ) => html`<label class="kind"><input type="radio" name="kind" value=${kind} required ?checked=${kind === checked}>
        <span>${mark(kind)}${kindWords(kind)}</span></label>`,
    )}
  </fieldset>`;
}

/** Shown by the style sheet only beside a kind that leaves it open. */
export function talkedField(talked: boolean): TemplateResult {
  return html`<label class="tick talked"><input type="checkbox" name="talked" value="yes" ?checked=${talked}>
    <span>${t("console.talked")}</span></label>`;
}

export function chosen(form: HTMLFormElement): Choice | null {
  const data = new FormData(form);
  const kind = data.get("kind");
  if (typeof kind !== "string") return null;
  const open = KINDS[kind]?.conversation === null;
  return { kind, talked: open ? data.get("talked") === "yes" : null };
}

/** Whether the talk is asked for, for the kind that is ticked. */
export const asksTalk = (kind: string): boolean => KINDS[kind]?.conversation === null;
