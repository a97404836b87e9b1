/** Keeps the wall's screen on: a wake lock where the origin is secure, else a film of nothing. */

/** A machine that took its lock back, to spare its battery, is asked again. */
const AGAIN_MS = 30_000;

/** On plain http browsers give no wake lock; one that plays a film does not let its screen sleep. */
export function stayAwake(): void {
  document.addEventListener("visibilitychange", lock);
  lock();
}

function lock(): void {
  if (document.visibilityState === "visible") void hold();
}

async function hold(): Promise<void> {
  try {
    if (!("wakeLock" in navigator)) throw new Error("no wake lock on this origin");
    const held = await navigator.wakeLock.request("screen");
    held.addEventListener("release", () => setTimeout(lock, AGAIN_MS));
  } catch {
    play();
  }
}

let film: HTMLVideoElement | null = null;

/** It lies behind the wall at full size: browsers do not count a film of one pixel. */
function play(): void {
  const reel = document.createElement("canvas");
  if (!film && typeof reel.captureStream === "function") {
    reel.width = 16;
    reel.height = 9;
    const pen = reel.getContext("2d");
    const frame = (): void => pen?.fillRect(0, 0, 16, 9);
    frame();
    setInterval(frame, 5_000);
    film = document.createElement("video");
    film.muted = true;
    film.playsInline = true;
    film.className = "awake";
    film.setAttribute("aria-hidden", "true");
    film.srcObject = reel.captureStream(1);
    document.body.prepend(film);
  }
  film?.play().catch(() => undefined);
}
