/** The sheets that features lay over the console: a feature adds its line here, and opens it by its id. */
import type { TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Desk } from "./desk";
import { scriptSheet } from "./script/sheet";
import { answersSheet } from "./warmup/answers";
import { beginSheet } from "./warmup/begin";

interface PartSheet {
  readonly id: string;
  /** `about`: what it was opened for, as its opener said; else "". */
  readonly title: (desk: Desk, about: string) => string;
  /** Null puts the sheet away: what it was about is no more. */
  readonly draw: (desk: Desk, about: string) => TemplateResult | null;
}

export const PART_SHEETS: readonly PartSheet[] = [
  { id: "warmup", title: () => t("warmup_console.title"), draw: beginSheet },
  { id: "answers", title: () => t("warmup_console.answers"), draw: answersSheet },
  { id: "script", title: () => t("script.title"), draw: scriptSheet },
];
