import { expect, test } from "vitest";
import { Takeovers } from "../../src/wall/takeovers";

test("each meeting has its four seconds, one after the other", () => {
  const queue = new Takeovers<string>();
  queue.add("Nadia");
  queue.add("Karim");
  expect(queue.at(0)).toBe("Nadia");
  expect(queue.at(3_999)).toBe("Nadia");
  expect(queue.at(4_000)).toBe("Karim");
  expect(queue.left(5_000)).toBe(3_000);
  expect(queue.at(8_000)).toBeNull();
  expect(queue.left(8_000)).toBeNull();
});

test("one that comes late still has all of its time", () => {
  const queue = new Takeovers<string>();
  queue.add("Nadia");
  queue.at(0);
  queue.at(9_000);
  queue.add("Karim");
  expect(queue.at(10_000)).toBe("Karim");
  expect(queue.at(13_999)).toBe("Karim");
});

test("a flood of moments does not hold the wall for minutes", () => {
  const queue = new Takeovers<number>();
  for (let i = 0; i < 100; i++) queue.add(i);
  let now = 0;
  while (queue.at(now) !== null) now += 4_000;
  expect(now).toBeLessThanOrEqual(32_000);
});
