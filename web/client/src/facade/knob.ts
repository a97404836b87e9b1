/** A knob: only a door that was closed on us has one. */
import type { Pen } from "./frame";

export function paintKnob(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, Math.max(1.2, radius), 0, 7);
  pen.fill();
}
