/** Of a strip, how many doors closed in each way. A long strip is counted once, not at each second. */

export const LEAVES = ["g", "h", "r", "a", "o"] as const;
export type Leaf = (typeof LEAVES)[number];

let counted: { readonly strip: string; readonly met: ReadonlyMap<string, number> } | null = null;

export function met(strip: string): ReadonlyMap<string, number> {
  if (counted?.strip !== strip) counted = { strip, met: count(strip) };
  return counted.met;
}

function count(strip: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 0; i < strip.length; i += 2) {
    const leaf = strip.charAt(i);
    found.set(leaf, (found.get(leaf) ?? 0) + 1);
  }
  return found;
}

/** The leaf met most; null where two are level, since neither is the usual one. */
export function most(strip: string): readonly [leaf: Leaf, count: number] | null {
  const all = LEAVES.map((leaf) => [leaf, met(strip).get(leaf) ?? 0] as const).sort((a, b) => b[1] - a[1]);
  const [first, second] = all;
  return first && first[1] > (second?.[1] ?? 0) ? first : null;
}
