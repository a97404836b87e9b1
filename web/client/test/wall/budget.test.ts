import { expect, test } from "vitest";
import { share, type Wanted } from "../../src/wall/budget";

const HEIGHT = 84.5; // the gable in 16:9
const wanted = (change: Partial<Wanted> = {}): Wanted => ({
  beside: false,
  ranks: 0,
  sides: 0,
  shutters: false,
  message: false,
  card: "none",
  odds: false,
  pulses: 0,
  ...change,
});

test("a busy floor has five ranks, its card and three pulses", () => {
  const given = share(HEIGHT, wanted({ ranks: 5, card: "echo+objection", pulses: 3 }));
  expect(given).toEqual({ card: true, odds: "none", pulses: 3 });
});

test("a small floor has its card, the large odds and a pulse", () => {
  const given = share(HEIGHT, wanted({ ranks: 1, card: "echo", odds: true, pulses: 2 }));
  expect(given).toEqual({ card: true, odds: "big", pulses: 1 });
});

test("what is always true gives way to the odds; news do not", () => {
  expect(share(HEIGHT, wanted({ ranks: 2, card: "next", odds: true }))).toMatchObject({
    card: false,
    odds: "big",
  });
  expect(share(HEIGHT, wanted({ ranks: 2, card: "landing", odds: true })).card).toBe(true);
});

test("the host's words are always there, and pulses go first", () => {
  const given = share(HEIGHT, wanted({ ranks: 5, message: true, card: "echo+objection", pulses: 3 }));
  expect(given.card).toBe(false);
  expect(given.pulses).toBeLessThan(3);
});

test("whatever is wanted, what is given fits", () => {
  for (let ranks = 0; ranks <= 5; ranks++)
    for (const card of ["none", "echo", "echo+objection", "landing", "next"] as const)
      for (const odds of [true, false])
        for (let pulses = 0; pulses <= 3; pulses++) {
          const given = share(HEIGHT, wanted({ ranks, card, odds, pulses }));
          const cards = given.card ? (card === "echo" ? 13.8 : 16.9) : 0;
          const sentence = { none: 0, plain: 20.7, big: 39.2 }[given.odds];
          const used =
            16.7 +
            (ranks ? ranks * 6 + 2.2 : 0) +
            cards +
            sentence +
            (given.pulses ? given.pulses * 4.8 + 1.2 : 0);
          expect(used).toBeLessThanOrEqual(HEIGHT);
        }
});
