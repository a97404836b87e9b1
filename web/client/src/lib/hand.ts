/** Which hand holds this phone: remembered on it, and said to nobody. */

export type Hand = "right" | "left";
const STORED = "hand";

/** The keys stand for this hand from the first frame on. */
export function takeHand(): void {
  if (hand() === "left") document.documentElement.dataset["hand"] = "left";
}

export function hand(): Hand {
  try {
    return localStorage.getItem(STORED) === "left" ? "left" : "right";
  } catch {
    return document.documentElement.dataset["hand"] === "left" ? "left" : "right";
  }
}

export function chooseHand(chosen: Hand): void {
  if (chosen === "left") document.documentElement.dataset["hand"] = "left";
  else delete document.documentElement.dataset["hand"];
  try {
    localStorage.setItem(STORED, chosen);
  } catch {
    // a browser that stores nothing holds it until the page is left
  }
}
