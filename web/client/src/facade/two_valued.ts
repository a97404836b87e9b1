/** Paints a closed door in strictly two values: drawn in outline on black, solid on white. */
import type { Hole, Pen } from "./frame";
import { paintKnob } from "./knob";
import type { Closed } from "./leaf";
import type { Theme } from "./theme";

const TINY = 11;
const SMALL = 20;

export function paintTwoValued(pen: Pen, leaf: Closed, at: Hole, theme: Theme): void {
  const { w, dx, dy, dw, dh } = at;
  const line = Math.max(1, dw * 0.07);
  const ink = theme.drawn ? theme.ink : theme.wall;
  if (theme.drawn) {
    pen.strokeStyle = ink;
    pen.lineWidth = line;
    pen.strokeRect(dx + line / 2, dy + line / 2, dw - line, dh - line);
  } else {
    pen.fillStyle = theme.ink;
    pen.fillRect(dx, dy, dw, dh);
  }
  pen.fillStyle = ink;
  if (w < TINY) {
    if (leaf !== "hungup") bar(pen, at, 0.3, 0.15, 0.4, 0.22);
    return;
  }
  DETAIL[leaf](pen, at, ink, line);
  if (w >= SMALL && leaf !== "gatekeeper") paintKnob(pen, dx + dw * 0.87, dy + dh * 0.56, dw * 0.05, ink);
}

function bar(
  pen: Pen,
  { dx, dy, dw, dh }: Hole,
  left: number,
  top: number,
  wide: number,
  high: number,
): void {
  pen.fillRect(dx + left * dw, dy + top * dh, wide * dw, Math.max(1, high * dh));
}

function outline(pen: Pen, at: Hole, ink: string, line: number, top: number, high: number): void {
  const { w, dx, dy, dw, dh } = at;
  if (w < SMALL) {
    bar(pen, at, 0.28, top, 0.44, high * 0.5);
    return;
  }
  pen.strokeStyle = ink;
  pen.lineWidth = line;
  pen.strokeRect(dx + dw * 0.24, dy + top * dh, dw * 0.52, high * dh);
}

type Painter = (pen: Pen, at: Hole, ink: string, line: number) => void;

const DETAIL: Readonly<Record<Closed, Painter>> = {
  refusal(pen, at, ink, line) {
    outline(pen, at, ink, line, 0.12, 0.36);
    outline(pen, at, ink, line, 0.62, 0.25);
  },
  hungup(pen, at) {
    bar(pen, at, 0.24, 0.4, 0.52, 0.055);
  },
  gatekeeper(pen, at) {
    for (let i = 0; i < 3; i++) bar(pen, at, 0.22 + i * 0.235, 0.1, 0.09, 0.8);
  },
  argued(pen, at, ink, line) {
    bar(pen, at, 0.22, 0.1, 0.56, 0.3);
    outline(pen, at, ink, line, 0.58, 0.3);
  },
  optout(pen, at) {
    bar(pen, at, 0.3, 0.42, 0.4, 0.28);
  },
};
