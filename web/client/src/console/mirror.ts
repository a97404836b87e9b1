/** Whether the room may be looking at this very console: it fills a screen, or its only screen also carries the wall. */

interface Sizes {
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly screen: { readonly width: number; readonly height: number; readonly isExtended?: boolean };
}

const WIDE = 1000;

/** A wide window that leaves nothing of its screen: full-screen, or mirrored. A phone is never told so. */
export function fillsScreen({ innerWidth, innerHeight, screen }: Sizes): boolean {
  return innerWidth >= WIDE && innerWidth >= screen.width && innerHeight >= screen.height;
}

/** This computer has shown the wall, and knows of one screen alone: a projector beside it shows the same picture. */
export function doubled({ innerWidth, screen }: Sizes, wallHere: boolean): boolean {
  return wallHere && innerWidth >= WIDE && screen.isExtended === false;
}

/** Whether the wall was opened from this tab. */
export const openedHere = {
  note: (): void => sessionStorage.setItem("wall-here", "yes"),
  get is(): boolean {
    return sessionStorage.getItem("wall-here") === "yes";
  },
};

export const mirrored = (sizes: Sizes): boolean => fillsScreen(sizes) || doubled(sizes, openedHere.is);
