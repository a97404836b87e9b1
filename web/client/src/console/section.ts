/** A section: one matter of the console, drawn in its place while its phases last. */
import type { nothing, TemplateResult } from "lit";
import type { Phase } from "../lib/protocol";
import type { Desk } from "./desk";

export type Drawn = TemplateResult | typeof nothing;

/** work: the wide column · side: beside it, under what the room sees · acts: a tile among the host's actions ·
 * more: one that is seldom wanted while people call, folded. */
export type Place = "work" | "side" | "acts" | "more";

export interface Section {
  readonly id: string;
  readonly place: Place;
  readonly phases: readonly Phase[];
  readonly draw: (desk: Desk) => Drawn;
}

export const LOBBY: readonly Phase[] = ["lobby"];
export const CALLING: readonly Phase[] = ["live", "paused", "break"];
export const AFTER: readonly Phase[] = ["closed", "final"];

/** What stands in a place now, in the order of the list. */
export const standing = (sections: readonly Section[], place: Place, desk: Desk): readonly Drawn[] =>
  sections
    .filter((s) => s.place === place && s.phases.includes(desk.shared.when.phase))
    .map((s) => s.draw(desk));
