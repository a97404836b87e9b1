/** What a person has typed so far: kept while the tab lives, so that no error and no reload loses it. */
import { COLOURS, type Mode } from "../lib/protocol";
import type { Known } from "./visit";

export interface Draft {
  name: string;
  colour: number;
  /** Nothing is chosen beforehand. */
  mode: Mode | null;
}

const STORED = "join";

export function draft(random: () => number = Math.random): Draft {
  const fresh: Draft = { name: "", colour: Math.floor(random() * COLOURS), mode: null };
  try {
    return { ...fresh, ...JSON.parse(sessionStorage.getItem(STORED) ?? "{}") };
  } catch {
    return fresh;
  }
}

export function keep(written: Draft): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(written));
  } catch {
    // a browser that stores nothing still holds it on the page
  }
}

/** Whoever is in needs it no more; the phone may be another's tomorrow. */
export function discard(): void {
  try {
    sessionStorage.removeItem(STORED);
  } catch {
    // nothing was stored
  }
}

/** What is still missing before one may come in; null when nothing is. */
export function missing({ name, mode }: Draft): "name" | "mode" | null {
  if (!name.trim()) return "name";
  return mode === null ? "mode" : null;
}

export const complete = ({ name, colour, mode }: Draft): Known | null =>
  mode !== null && name.trim() ? { name: name.trim(), colour, mode } : null;
