/** Decodes the strip: the wall of doors in order of true time, two characters a cell, a leaf and its paint. */

export type Leaf = "gatekeeper" | "hungup" | "refusal" | "argued" | "optout" | "meeting";

export interface Cell {
  readonly leaf: Leaf;
  /** 0 to 23: when in the sprint, in 24 steps of its planned length. */
  readonly paint: number;
}

export const PAINTS = 24;

const LEAVES: Readonly<Record<string, Leaf>> = {
  g: "gatekeeper",
  h: "hungup",
  r: "refusal",
  a: "argued",
  o: "optout",
  M: "meeting",
};

/** A cell of an unknown leaf is drawn as a refusal: a newer server must not empty an older wall. */
export function cells(strip: string): Cell[] {
  const found: Cell[] = [];
  for (let i = 0; i + 1 < strip.length; i += 2) {
    const step = strip.charCodeAt(i + 1) - 97;
    found.push({
      leaf: LEAVES[strip.charAt(i)] ?? "refusal",
      paint: Math.min(PAINTS - 1, Math.max(0, step)),
    });
  }
  return found;
}
