/** What moves on the façade: one leaf that shuts, one picture that fades. Each is a single composited element. */
import type { Hole } from "./frame";

const SHUT_MS = 420;
const STEP_BACK_MS = 700;
/** Three doors a second and more are painted without their leaf. */
const CROWDED_MS = 334;

export function still(): boolean {
  return typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Says no more than three times a second. */
export class Pace {
  #last = Number.NEGATIVE_INFINITY;

  allows(now: number): boolean {
    const calm = now - this.#last >= CROWDED_MS;
    this.#last = now;
    return calm;
  }
}

/** Where a canvas stands in its parent: measured once, since asking lays the page out. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** A leaf swings shut over its niche; `then` paints it for good. */
export function shut(
  canvas: HTMLCanvasElement,
  place: Place,
  at: Hole,
  paint: string,
  then: () => void,
): void {
  const leaf = document.createElement("div");
  Object.assign(leaf.style, {
    position: "absolute",
    pointerEvents: "none",
    left: `${place.left + at.dx}px`,
    top: `${place.top + at.dy}px`,
    width: `${at.dw}px`,
    height: `${at.dh}px`,
    background: paint,
    transformOrigin: "left",
    willChange: "transform",
  });
  canvas.after(leaf);
  const turn = leaf.animate(
    [{ transform: "perspective(600px) rotateY(-82deg)" }, { transform: "perspective(600px) rotateY(0)" }],
    { duration: SHUT_MS, easing: "cubic-bezier(.3, 0, .2, 1.25)", fill: "both" },
  );
  const end = (): void => {
    then();
    leaf.remove();
  };
  turn.onfinish = end;
  turn.oncancel = end;
}

/** A canvas of the same place under this one, which stays on top until it is sent away. */
export function under(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const fresh = canvas.cloneNode() as HTMLCanvasElement;
  Object.assign(canvas.style, { zIndex: "1", pointerEvents: "none", willChange: "opacity" });
  canvas.before(fresh);
  return fresh;
}

/** The camera has stepped back: the old picture fades over the new one. */
export function away(before: HTMLCanvasElement): void {
  const fade = before.animate([{ opacity: 1 }, { opacity: 0 }], {
    duration: STEP_BACK_MS,
    easing: "cubic-bezier(.2, .8, .2, 1)",
    fill: "both",
  });
  fade.onfinish = () => before.remove();
  fade.oncancel = () => before.remove();
}
