/** Why something was not done, said to a host. */
import { t } from "../lib/i18n";
import type { Refused } from "../lib/protocol";

/** The host's own sentence if there is one; else everybody's. */
export function why({ code, facts }: Refused): string {
  const said = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, words(fact)]));
  const own = `console.error.${code}`;
  const sentence = t(own, said);
  if (sentence !== own) return sentence;
  const common = t(`error.${code}`, said);
  return common === `error.${code}` ? t("console.error.bad") : common;
}

const words = (fact: string | number | readonly string[]): string | number =>
  typeof fact === "object" ? fact.join(", ") : fact;
