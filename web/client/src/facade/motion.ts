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

/** A leaf swings shut over its niche; `then` paints it for good. */
export function shut(canvas: HTMLCanvasElement, at: Hole, paint: string, then: () => void): void {
  const leaf = document.createElement("div");
  Object.assign(leaf.style, {
    position: "absolute",
    pointerEvents: "none",
    left: `${canvas.offsetLeft + at.dx}px`,
    top: `${canvas.offsetTop + at.dy}px`,
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

/** The camera has stepped back: the old picture fades over the new one. */
export function fade(canvas: HTMLCanvasElement, before: HTMLCanvasElement): void {
  Object.assign(before.style, {
    position: "absolute",
    pointerEvents: "none",
    left: `${canvas.offsetLeft}px`,
    top: `${canvas.offsetTop}px`,
    width: `${canvas.clientWidth}px`,
    height: `${canvas.clientHeight}px`,
    willChange: "opacity",
  });
  before.setAttribute("aria-hidden", "true");
  canvas.after(before);
  const away = before.animate([{ opacity: 1 }, { opacity: 0 }], {
    duration: STEP_BACK_MS,
    easing: "cubic-bezier(.2, .8, .2, 1)",
    fill: "both",
  });
  away.onfinish = () => before.remove();
  away.oncancel = () => before.remove();
}

export function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext("2d")?.drawImage(canvas, 0, 0);
  return copy;
}
