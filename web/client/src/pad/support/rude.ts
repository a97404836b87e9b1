/** The rep's own mark on a rude call: it moves nothing, shows nowhere, and opens three minutes of breath. */
import { t } from "../../lib/i18n";
import type { Glance } from "../glance";
import { isDoor } from "../heads";
import type { Held } from "../held";
import type { SecondChip } from "../lines";
import type { Second } from "../sheet";
import { isRude } from "./taps";

export function second(sheet: Second, _: Glance, held: Held): SecondChip | null {
  if (!isDoor(sheet.kind)) return null;
  const rude = isRude(held, sheet.key);
  return {
    icon: "lock",
    words: t(rude ? "support.rude.said" : "support.rude"),
    pressed: rude,
    does: () => void held.remote.send({ c: "flag_rude", outcome: sheet.key, rude: !rude }),
  };
}
