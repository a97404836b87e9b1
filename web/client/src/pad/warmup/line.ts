/** In a break the keys stay, and one line says that there is a warm-up. */
import { countdown, t } from "../../lib/i18n";
import type { Glance } from "../glance";
import type { Held } from "../held";
import type { Line } from "../lines";
import { leftOf } from "./moment";

const WEIGHT = 55; // over « pause », under the host's words

export function line({ shared, now }: Glance, { remote }: Held): Line | null {
  const warmup = shared?.warmup;
  if (!warmup || warmup.stage === "ended") return null;
  return {
    weight: WEIGHT,
    icon: "edit",
    words: t(`warmup.line.${warmup.stage}`, { left: countdown(leftOf(warmup, now)) }),
    look: "paper",
    acts: [{ icon: "play", name: t("warmup.place"), does: () => remote.open("warmup") }],
  };
}
