/** Whether the console fills a whole screen, as it would on a projector. */

interface Sizes {
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly screen: { readonly width: number; readonly height: number };
}

const WIDE = 1000;

/** A wide window that leaves nothing of its screen: full-screen, or mirrored. A phone is never told so. */
export function fillsScreen({ innerWidth, innerHeight, screen }: Sizes): boolean {
  return innerWidth >= WIDE && innerWidth >= screen.width && innerHeight >= screen.height;
}
