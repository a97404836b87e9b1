/** What the façade is painted with: read from the custom properties that its canvas inherits. */
import { ramp } from "./ramp";
import { PAINTS } from "./strip";

export interface Theme {
  /** Strictly two values, and whether a closed door is drawn in outline or solid. */
  readonly two: boolean;
  readonly drawn: boolean;
  readonly wall: string;
  readonly ledge: string;
  readonly frame: string;
  readonly niche: string;
  readonly number: string;
  readonly panel: string;
  readonly bevel: string;
  readonly edge: string;
  readonly pane: string;
  readonly tag: string;
  readonly ink: string;
  readonly light: string;
  readonly frameLit: string;
  readonly onLight: string;
  readonly leaf: string;
  readonly leafEdge: string | null;
  readonly bay: string | null;
  readonly ray: string | null;
  readonly rayEnd: string;
  readonly glow: string | null;
  readonly plate: string;
  readonly onPlate: string;
  readonly plateEdge: string;
  readonly font: string;
  readonly paints: readonly string[];
}

export function readTheme(canvas: Element, paintsVar = "--paints"): Theme {
  const style = getComputedStyle(canvas);
  const v = (name: string): string => style.getPropertyValue(name).trim();
  const maybe = (name: string): string | null => (v(name) && v(name) !== "none" ? v(name) : null);
  const two = v("--two");
  return {
    two: two !== "",
    drawn: two === "drawn",
    wall: v("--facade"),
    ledge: v("--ledge"),
    frame: v("--frame"),
    niche: v("--niche"),
    number: v("--number"),
    panel: v("--panel"),
    bevel: "rgba(255, 255, 255, .16)",
    edge: v("--door-edge"),
    pane: v("--pane"),
    tag: v("--tag"),
    ink: v("--ink"),
    light: v("--light"),
    frameLit: v("--frame-lit"),
    onLight: v("--on-light"),
    leaf: v("--leaf"),
    leafEdge: maybe("--leaf-edge"),
    bay: maybe("--bay"),
    // No ray in two values: half a tint would be a third one.
    ray: two ? null : maybe("--ray"),
    rayEnd: v("--ray-end"),
    glow: maybe("--glow"),
    plate: v("--plate"),
    onPlate: v("--on-plate"),
    plateEdge: v("--plate-edge"),
    font: v("--font") || "sans-serif",
    paints: ramp((v(paintsVar) || v("--paints")).split(","), PAINTS),
  };
}
