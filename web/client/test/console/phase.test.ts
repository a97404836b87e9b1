/** The clock of the console's head. */
import { beforeAll, expect, test } from "vitest";
import { NOW } from "../../gallery/console.parts";
import { SCENES } from "../../gallery/console.states";
import { before, clock, landing, left } from "../../src/console/phase";
import { speak } from "../../src/lib/i18n";
import type { When } from "../../src/lib/protocol";

const when = (scene: string): When => {
  const found = SCENES[scene];
  if (!found) throw new Error(scene);
  return found.shared.when;
};
beforeAll(() => speak("fr", {}));

test("a pause holds the time that is left", () => {
  expect(left(when("paused"), NOW)).toBe(left(when("paused"), NOW + 60_000));
  expect(left(when("live"), NOW)).not.toBe(left(when("live"), NOW + 60_000));
});

test("a break counts to its own end", () => expect(clock(when("break"), NOW)).toBe("6:00"));

test("before the start and after the gong the head tells the hour", () => {
  expect(clock(when("lobby"), NOW)).toContain("h");
  expect(clock(when("gong"), NOW)).toContain("h");
});

test("a pause and a break stay on the landing of the calls", () => {
  expect(["lobby", "live", "paused", "break", "gong", "final"].map((s) => landing(when(s)))).toEqual([
    2, 3, 3, 3, 4, 4,
  ]);
});

test("3, 2, 1 lasts until the start, and only then", () => {
  expect(before(when("count"), NOW)).toBe(2400);
  expect(before(when("count"), NOW + 2400)).toBe(0);
  expect(before(when("lobby"), NOW)).toBe(0);
});
