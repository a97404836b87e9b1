/** « Dur, celui-là » under a door: asks the floor, never says who. */
import { t } from "../../lib/i18n";
import type { Glance } from "../glance";
import { isDoor } from "../heads";
import type { Held } from "../held";
import type { SecondChip } from "../lines";
import type { Second } from "../sheet";
import { saidHard } from "./taps";

export function second(sheet: Second, now: Glance, held: Held): SecondChip | null {
  if (!isDoor(sheet.kind) || (now.shared?.players ?? 0) < 2) return null;
  const call = now.calls.find((one) => one.key === sheet.key);
  const tapped = held.remote.session.outbox.find((item) => item.key === sheet.key)?.t_tap ?? call?.at ?? 0;
  const said = saidHard(held.remote.session.outbox, tapped);
  return {
    icon: "clap",
    words: t(said ? "support.hard.said" : "support.hard.say"),
    pressed: said,
    does: () => {
      if (!said) void held.remote.send({ c: "ask_support" });
    },
  };
}
