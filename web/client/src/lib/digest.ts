/** The digest of a state, as the server computes it: FNV-1a of 32 bits (a LAN page has no `crypto.subtle`). */

const OFFSET = 2166136261;
const PRIME = 16777619;

/** Over the UTF-8 bytes of the canonical JSON. */
export function digest(state: unknown): number {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(canonical(state))) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}

/** JSON with keys sorted, no spaces, non-ASCII as it is. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = value as Record<string, unknown>;
  const keys = Object.keys(fields).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(fields[key])}`).join()}}`;
}
