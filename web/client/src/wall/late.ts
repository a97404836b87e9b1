/** Parts of the wall that come after its first picture: fetched soon after it, since the link may go. */
import { html, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { Late, type Source } from "../lib/late";

const all: Late<unknown>[] = [];
const told = new Set<() => void>();

export function late<Part>(source: Source<Part>): Late<Part> {
  const part = new Late(source, () => {
    for (const call of told) call();
  });
  all.push(part);
  return part;
}

/** What the part draws; until it is here, that the wall is opening. */
export function drawn<Part>(part: Late<Part>, draw: (part: Part) => TemplateResult): TemplateResult {
  if (part.part) return draw(part.part);
  part.want();
  return html`<p class="opening">${t("wall.opening")}</p>`;
}

/** Calls whenever a part has come, or could not. */
export function onArrival(call: () => void): () => void {
  told.add(call);
  return () => told.delete(call);
}

export async function fetchAll(): Promise<void> {
  for (const part of all) await part.fetch();
}
