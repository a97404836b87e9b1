/** The end of the wall of doors, as much as one storey of the pad holds. */

/** Cells of the storey, and how many of them the doors may fill: the rest is to come. */
export const COLUMNS = 15;
const FILLED = 12;
const OPEN = "M"; // an open door takes two cells

interface LastDoors {
  strip: string;
  /** Closed doors before the first one shown. */
  start: number;
  /** Closed doors in all: the number on the plate. */
  doors: number;
}

export function lastDoors(strip: string): LastDoors {
  let from = strip.length;
  let cells = 0;
  while (from >= 2) {
    cells += strip.charAt(from - 2) === OPEN ? 2 : 1;
    if (cells > FILLED) break;
    from -= 2;
  }
  return { strip: strip.slice(from), start: closed(strip.slice(0, from)), doors: closed(strip) };
}

const closed = (strip: string): number => strip.length / 2 - (strip.split(OPEN).length - 1);
