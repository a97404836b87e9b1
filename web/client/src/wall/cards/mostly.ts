/** The kind of door that the floor has met most: how they were, never whose. */
import { number, t } from "../../lib/i18n";
import { type Leaf, most } from "../leaves_met";
import { STANDING } from "./card";
import { told } from "./told";

/** Of so few doors none is the usual one. */
const FEWEST = 3;

const ICONS = {
  g: "gatekeeper_block",
  h: "hung_up",
  r: "not_interested",
  a: "argued_refusal",
  o: "opposition",
} as const satisfies Record<Leaf, string>;

export const mostly = told("mostly", STANDING, ({ state }) => {
  const found = most(state.strip);
  if (state.totals.doors < FEWEST || !found) return null;
  const [leaf, count] = found;
  const headline = t("wall.mostly.of", { n: number(count), doors: number(state.totals.doors) });
  return { look: "tip", sign: ICONS[leaf], kick: t("wall.mostly"), headline, more: t(`wall.leaf.${leaf}`) };
});
