/** What is always true and worth a glance: how to read the façade, what the rules are, what is published. */
import { t } from "../../lib/i18n";
import type { IconId } from "../../lib/icons";
import { type GableCard, STANDING } from "./card";
import { told } from "./told";

/** A fact with a source names it; a rule or a legend needs none. */
const FACTS = {
  colour: ["door", false],
  rate: ["phone", true],
  pane: ["talk", false],
  cold: ["stairs", true],
  step: ["check", false],
  rework: ["book", true],
  note: ["objection", false],
  fresh: ["undo", false],
} as const satisfies Record<string, readonly [IconId, boolean]>;

export const facts: readonly GableCard[] = Object.entries(FACTS).map(([name, [sign, sourced]]) =>
  told(`fact_${name}`, STANDING, () => ({
    look: "tip fact",
    sign,
    kick: t(`wall.fact.${name}.kick`),
    headline: t(`wall.fact.${name}`),
    more: sourced ? t(`wall.fact.${name}.source`) : "",
  })),
);
