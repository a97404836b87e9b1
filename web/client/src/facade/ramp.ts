/** Mixes a few hex colours into a ramp of so many steps: the paints of a sprint, from its start to its end. */

type Rgb = readonly [red: number, green: number, blue: number];

export function ramp(stops: readonly string[], steps: number): string[] {
  const colours = stops.map(parse);
  const last = Math.max(1, colours.length - 1);
  return Array.from({ length: steps }, (_, i) => {
    const along = (i / Math.max(1, steps - 1)) * last;
    const from = colours[Math.floor(along)] ?? BLACK;
    const to = colours[Math.min(colours.length - 1, Math.floor(along) + 1)] ?? from;
    return css(mix(from, to, along % 1));
  });
}

const BLACK: Rgb = [0, 0, 0];

function parse(hex: string): Rgb {
  const digits = hex.trim().replace("#", "");
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join("") : digits;
  const value = Number.parseInt(full, 16);
  return Number.isNaN(value) ? BLACK : [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (i: 0 | 1 | 2): number => Math.round(from[i] + (to[i] - from[i]) * share);
  return [at(0), at(1), at(2)];
}

function css([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}
