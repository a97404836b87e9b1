import { expect, test } from "vitest";
import { GAP, PULSE, share } from "../../src/wall/budget";

const HEIGHT = 84.5; // the gable in 16:9
const CLOCK = 16.7;
const news = (heights: number[]) => ({ card: "news", heights, news: true });
const standing = (heights: number[]) => ({ card: "standing", heights, news: false });

test("a busy floor has five ranks, its card and three pulses", () => {
  const given = share(HEIGHT, { fixed: [CLOCK, 30], cards: [news([14.7])], pulses: 3 });
  expect(given).toEqual({ cards: [{ card: "news", height: 14.7 }], pulses: 3 });
});

test("a small floor has its news, the large odds and a pulse", () => {
  const given = share(HEIGHT, {
    fixed: [CLOCK, 6],
    cards: [news([11.6]), standing([37, 18.5])],
    pulses: 2,
  });
  expect(given.cards.map((one) => one.height)).toEqual([11.6, 37]);
  expect(given.pulses).toBe(1);
});

test("what is always true leaves a line for whoever just picked up; news do not wait for it", () => {
  const tight = { fixed: [CLOCK, 48], pulses: 1 };
  expect(share(HEIGHT, { ...tight, cards: [standing([14.7])] })).toEqual({ cards: [], pulses: 1 });
  expect(share(HEIGHT, { ...tight, cards: [news([14.7])] }).cards).toHaveLength(1);
});

test("three cards under a clock are enough to read", () => {
  const cards = Array.from({ length: 6 }, () => standing([5]));
  expect(share(HEIGHT, { fixed: [CLOCK], cards, pulses: 0 }).cards).toHaveLength(3);
});

test("whatever is wanted, what is given fits", () => {
  for (let ranks = 0; ranks <= 5; ranks++)
    for (const first of [0, 11.6, 14.7])
      for (const odds of [[], [37, 18.5]])
        for (let pulses = 0; pulses <= 3; pulses++) {
          const cards = [...(first ? [news([first])] : []), ...(odds.length ? [standing(odds)] : [])];
          const given = share(HEIGHT, { fixed: [CLOCK, ranks * 6], cards, pulses });
          const blocks = [CLOCK, ranks * 6, ...given.cards.map((one) => one.height)].filter(Boolean);
          const feed = given.pulses ? GAP + given.pulses * PULSE - 1 : 0;
          const used = blocks.reduce((sum, one) => sum + one) + (blocks.length - 1) * GAP + feed;
          expect(used).toBeLessThanOrEqual(HEIGHT + 0.01);
        }
});
