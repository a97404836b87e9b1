/** What the faces of the pad hold in their hand. */
import type { LateParts } from "./late_parts";
import type { LongPress } from "./long_press";
import type { Memory } from "./memory";
import type { PadPage } from "./page";
import type { Remote } from "./remote";

export interface Held {
  remote: Remote;
  memory: Memory;
  page: PadPage;
  long: LongPress;
  pointed: number | null;
  late: LateParts;
}
