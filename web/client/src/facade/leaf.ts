/** Paints a closed door: one of five leaves. It says how the door was, never whose. */
import { type Hole, type Pen, paintFrame } from "./frame";
import { paintKnob } from "./knob";
import type { Leaf } from "./strip";
import type { Theme } from "./theme";
import { paintTwoValued } from "./two_valued";

export type Closed = Exclude<Leaf, "meeting">;

const STEP = 60;
const KNOB = 20;
const PANELS = 14;
const PLANKS = 44;

export function paintDoor(pen: Pen, leaf: Closed, at: Hole, theme: Theme, paint: string, tone: number): void {
  if (theme.two) paintTwoValued(pen, leaf, at, theme);
  else paintPainted(pen, leaf, at, theme, paint, tone);
}

function paintPainted(pen: Pen, leaf: Closed, at: Hole, theme: Theme, paint: string, tone: number): void {
  paintFrame(pen, at, theme);
  const { w, f, foot, dx, dy, dw, dh } = at;
  pen.fillStyle = paint;
  pen.fillRect(dx, dy, dw, dh);
  paintTone(pen, at, tone);
  if (w >= PANELS) DETAILED[leaf](pen, at, theme, paint);
  else paintSmall(pen, leaf, at, theme);
  if (w > STEP) {
    pen.fillStyle = theme.ledge;
    pen.fillRect(dx - f, dy + dh - foot * 0.1, dw + 2 * f, foot * 1.1);
  }
  if (w >= KNOB) paintKnob(pen, dx + dw * 0.88, dy + dh * 0.56, dw * 0.055, theme.edge);
}

/** Neighbours of one minute differ by a breath, as painted by hand. */
function paintTone(pen: Pen, { w, dx, dy, dw, dh }: Hole, tone: number): void {
  if (tone === 0) return;
  pen.globalAlpha = w > STEP ? 0.04 : 0.075;
  pen.fillStyle = tone > 0 ? "#FFF" : "#000";
  pen.fillRect(dx, dy, dw, dh);
  pen.globalAlpha = 1;
}

/** A panel sunk into the leaf, in shares of it; large ones catch light at their lower edge. */
function sink(pen: Pen, at: Hole, theme: Theme, left: number, top: number, wide: number, high: number): void {
  const x = at.dx + at.dw * left;
  const y = at.dy + at.dh * top;
  const w = at.dw * wide;
  const h = at.dh * high;
  pen.fillStyle = theme.panel;
  pen.fillRect(x, y, w, h);
  if (at.w <= STEP || high <= 0.1) return;
  const lip = Math.max(2, at.dw * 0.022);
  pen.fillStyle = theme.bevel;
  pen.fillRect(x, y + h - lip, w, lip);
  pen.fillRect(x + w - lip, y, lip, h);
}

function fill(
  pen: Pen,
  at: Hole,
  colour: string,
  left: number,
  top: number,
  wide: number,
  high: number,
): void {
  pen.fillStyle = colour;
  pen.fillRect(at.dx + at.dw * left, at.dy + at.dh * top, at.dw * wide, at.dh * high);
}

type Painter = (pen: Pen, at: Hole, theme: Theme, paint: string) => void;

const DETAILED: Readonly<Record<Closed, Painter>> = {
  refusal(pen, at, theme) {
    sink(pen, at, theme, 0.17, 0.09, 0.66, 0.42);
    sink(pen, at, theme, 0.17, 0.62, 0.66, 0.28);
  },
  /** Planks and a letter slot. */
  hungup(pen, at, theme) {
    if (at.w > PLANKS) {
      pen.globalAlpha = 0.45;
      for (const share of [0.25, 0.5, 0.75]) fill(pen, at, theme.panel, share - 0.008, 0, 0.016, 1);
      pen.globalAlpha = 1;
    }
    fill(pen, at, theme.panel, 0.17, 0.36, 0.66, Math.max(1.5 / at.dh, 0.055));
  },
  /** Bars. */
  gatekeeper(pen, at, theme) {
    const bar = 0.66 / 7;
    for (let i = 0; i < 4; i++) sink(pen, at, theme, 0.17 + i * 2 * bar, 0.09, bar, 0.52);
    sink(pen, at, theme, 0.17, 0.7, 0.66, 0.2);
  },
  /** A pane: somebody talked behind it. */
  argued(pen, at, theme, paint) {
    fill(pen, at, theme.pane, 0.17, 0.09, 0.66, 0.34);
    fill(pen, at, paint, 0.46, 0.09, 0.08, 0.34);
    sink(pen, at, theme, 0.17, 0.56, 0.66, 0.34);
  },
  /** A tag on the handle. */
  optout(pen, at, theme) {
    sink(pen, at, theme, 0.17, 0.09, 0.66, 0.18);
    fill(pen, at, theme.tag, 0.3, 0.44, 0.4, 0.28);
    fill(pen, at, theme.panel, 0.17, 0.8, 0.66, 0.1);
  },
};

function paintSmall(pen: Pen, leaf: Closed, at: Hole, theme: Theme): void {
  if (leaf === "argued") fill(pen, at, theme.pane, 0.25, 0.12, 0.5, 0.28);
  else if (leaf === "optout") fill(pen, at, theme.tag, 0.25, 0.45, 0.5, 0.25);
  else if (leaf !== "hungup") fill(pen, at, theme.panel, 0.25, 0.12, 0.5, 0.35);
}
