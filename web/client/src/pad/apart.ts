/** What the pad's own screens beside the keys need of their late parts. */
import type { Source } from "../lib/late";

/** What a tap brings up, before a call is kept or after: fetched as soon as the keys are drawn. */
export const ASKS: Source<typeof import("./questions")> = {
  says: ["ask"],
  load: () => import("./questions"),
};

/** Where no key stands: before, beside, after the sprint, or not in it. */
export const SCENES: Source<typeof import("./scenes")> = {
  says: ["face", "mode", "rules"],
  load: () => import("./scenes"),
};

/** One's rank, one's mode: they close by themselves. */
export const ASIDES: Source<typeof import("./asides")> = {
  says: ["aside", "mode"],
  load: () => import("./asides"),
};

/** A meeting, rung. */
export const PARTY: Source<typeof import("./party")> = { says: ["party"], load: () => import("./party") };

/** The storey of the last doors. */
export const STRIP: Source<typeof import("./strip")> = { says: [], load: () => import("./strip") };

/** The pad as an application of the phone. */
export const INSTALLED: Source<typeof import("./installed")> = {
  says: [],
  load: () => import("./installed"),
};

/** The places of the bar and of « Plus ». */
export const VIEW: Source<typeof import("./place_view")> = {
  says: [],
  load: () => import("./place_view"),
};
