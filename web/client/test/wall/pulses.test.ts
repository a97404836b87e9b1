import { expect, test } from "vitest";
import { isQuiet, warm } from "../../src/wall/pulses";
import { floor, NOW } from "./state";

const pulse = (id: number, ago: number) => ({
  id,
  at: NOW - ago * 1000,
  kind: "refusal",
  talked: false,
  name: "",
});

test("a pulse fades in four steps and leaves after a minute", () => {
  const ages = [0, 14, 16, 31, 46, 59].map((ago) => warm([pulse(1, ago)], NOW)[0]?.age);
  expect(ages).toEqual([0, 0, 1, 2, 3, 3]);
  expect(warm([pulse(1, 60)], NOW)).toEqual([]);
});

test("the newest come first, three at most, by when they happened", () => {
  const shown = warm([pulse(4, 50), pulse(1, 5), pulse(3, 30), pulse(2, 1)], NOW);
  expect(shown.map((one) => one.pulse.id)).toEqual([2, 1, 3]);
});

test("a late tap takes its own place, which has long faded", () => {
  expect(warm([pulse(9, 400)], NOW)).toEqual([]);
});

test("the floor is quiet when nobody has picked up for as long as a pulse lasts", () => {
  expect(isQuiet(floor({ pulses: [pulse(1, 61)] }), NOW)).toBe(true);
  expect(isQuiet(floor({ pulses: [pulse(1, 59)] }), NOW)).toBe(false);
});
