/** Sound was asked for, and the browser waits for a touch before it makes any. */
import { t } from "../../lib/i18n";
import { NEWS } from "./card";
import { told } from "./told";

/** A wall that nobody can touch must not say so all day. */
const SAID_MS = 180_000;

export const silent = told("silent", NEWS + 2, ({ hearing, state, now }) =>
  hearing === "blocked" && now - (state.when.started_at ?? now) < SAID_MS
    ? { look: "tip", sign: "sound", kick: t("wall.sound.blocked"), headline: t("wall.sound.touch") }
    : null,
);
