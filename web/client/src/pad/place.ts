/** A place of the bar or of « Plus »: a late part with a name, a sign and a moment. */
import type { TemplateResult } from "lit/html.js";
import type { IconId } from "../lib/icons";
import type { Source } from "../lib/late";
import type { Glance } from "./glance";
import type { Held } from "./held";

interface PlacePart {
  /** The whole page, made with `panel()` of panel.ts. */
  panel(now: Glance, held: Held): TemplateResult;
  /** What stands on the glass itself before, beside or after the calls, while `front` says so. */
  face?(now: Glance, held: Held): TemplateResult;
}

export interface Place extends Source<PlacePart> {
  readonly id: string;
  readonly icon: IconId;
  /** The key of its name, in one of the namespaces that it `says`. */
  readonly words: string;
  /** more: a row of « Plus ». inside: opened by another place, or by the bar itself. */
  readonly at: "more" | "inside";
  shown(now: Glance): boolean;
  /** Whether it also stands on the glass where no key does: lobby, watching, after the result. */
  front?(now: Glance): boolean;
}
