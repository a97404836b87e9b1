/** What the wall says of its link: nothing while it may still come back by itself, then the hour and the age. */
import type { Link } from "../lib/session";

export type Band =
  | { readonly kind: "lost"; readonly dataAt: number; readonly age: number }
  | { readonly kind: "never" }
  | { readonly kind: "behind" }
  | { readonly kind: "signed_out" };

/** A reconnect takes a second or two: no band flashes for it. */
export const PATIENCE_MS = 9_000;

/** `now` is this device's clock: with no link, it is the only one; `drawn` says that there was a picture. */
export function bandOf(link: Link, now: number, drawn = true): Band | null {
  if (link.state === "signed_out") return { kind: "signed_out" };
  if (link.state === "behind") return now - link.since < PATIENCE_MS ? null : { kind: "behind" };
  if (link.state === "live") return null;
  const age = Math.max(0, now - (link.dataAt || link.since));
  if (age < PATIENCE_MS) return null;
  if (!drawn || link.dataAt === 0) return { kind: "never" };
  return { kind: "lost", dataAt: link.dataAt, age };
}
