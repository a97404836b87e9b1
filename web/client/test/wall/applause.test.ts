/** Hands on the wall: beside their pulse while it is shown, else for the floor; gone after a few seconds. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Applause, FLOOR, SHOWN_MS } from "../../src/wall/support/applause";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clap = (pulse: number, n = 1) => ({ type: "cheers", hands: [{ what: "clap", pulse, n }] }) as const;

test("hands stand beside their pulse, and what no screen shows is for the floor", () => {
  const applause = new Applause(
    () => {},
    () => 0,
  );
  applause.hear(clap(9, 2));
  applause.hear(clap(9));
  applause.hear(clap(4));
  expect(applause.now([9]).get(9)).toEqual({ clap: 3, courage: 0 });
  expect(applause.now([9]).get(FLOOR)).toEqual({ clap: 1, courage: 0 });
});

test("they leave by themselves, and the wall is drawn without them", () => {
  let now = 0;
  const drawn = vi.fn();
  const applause = new Applause(drawn, () => now);
  applause.hear(clap(FLOOR));
  now = SHOWN_MS + 1;
  vi.advanceTimersByTime(SHOWN_MS + 50);
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(applause.now([]).size).toBe(0);
});
