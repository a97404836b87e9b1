import { expect, test } from "vitest";
import { countIn, read, untilTurn } from "../../src/wall/clock";
import { MINUTE, NOW, when } from "./state";

test("the clock says what it counts to", () => {
  expect(read(when(), NOW)).toEqual({ of: "end", left: 15 * MINUTE });
  expect(read(when({ rounds: 3 }), NOW).of).toBe("break");
  expect(read(when({ stretch_began_at: NOW }), NOW).of).toBe("stretch");
  expect(read(when({ phase: "break", break_ends_at: NOW + MINUTE }), NOW)).toEqual({
    of: "back",
    left: MINUTE,
  });
  expect(read(when({ phase: "closed", grace_ends_at: NOW + MINUTE }), NOW).of).toBe("grace");
});

test("in a pause the clock waits", () => {
  const paused = when({ phase: "paused", paused_at: NOW - 5 * MINUTE });
  expect(read(paused, NOW).left).toBe(20 * MINUTE);
  expect(read(paused, NOW + MINUTE).left).toBe(20 * MINUTE);
});

test("an end that has passed is nought, never less", () => {
  expect(read(when({ round_ends_at: NOW - MINUTE }), NOW).left).toBe(0);
});

test("three, two, one, and nobody counts again after the start", () => {
  expect([3000, 2001, 2000, 900, 1].map((ms) => countIn(when({ started_at: NOW + ms }), NOW))).toEqual([
    3, 3, 2, 1, 1,
  ]);
  expect(countIn(when({ started_at: NOW }), NOW)).toBeNull();
});

test("the clock turns with the server's second", () => {
  expect(untilTurn(NOW + 250)).toBe(755);
});
