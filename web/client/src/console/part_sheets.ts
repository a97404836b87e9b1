/** The sheets that features lay over the console: a feature adds its line here, and opens it by its id. */
import type { TemplateResult } from "lit";
import type { Desk } from "./desk";

export interface PartSheet {
  readonly id: string;
  /** `about`: what it was opened for, as its opener said; else "". */
  readonly title: (desk: Desk, about: string) => string;
  /** Null puts the sheet away: what it was about is no more. */
  readonly draw: (desk: Desk, about: string) => TemplateResult | null;
}

export const PART_SHEETS: readonly PartSheet[] = [];
