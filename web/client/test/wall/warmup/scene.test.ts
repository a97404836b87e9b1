// @vitest-environment happy-dom
/** What a warm-up's head says of its end. */
import { expect, test } from "vitest";
import type { Card } from "../../../src/lib/protocol";
import { kick } from "../../../src/wall/warmup/scene";

const card = (kept: boolean): Card => ({ id: "a", text: "Deux minutes.", name: "", votes: 0, kept });
const under = (...cards: Card[]) => [{ objection: "no_time", cards }];

test("only what went into the book is said to be there", () => {
  expect(kick({ stage: "ended", lintels: under(card(false)) })).toBe("over");
  expect(kick({ stage: "ended", lintels: under(card(false), card(true)) })).toBe("ended");
  expect(kick({ stage: "voting", lintels: under(card(true)) })).toBe("voting");
});
