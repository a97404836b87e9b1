// @vitest-environment node
/** Texts, numbers and hours are written as the language of the page wants. */
import { beforeEach, describe, expect, test } from "vitest";
import { countdown, hour, many, number, speak, t } from "../../src/lib/i18n";

const NB = "\u00a0";
const NARROW = "\u202f";
const at = (hours: number, minutes: number) => new Date(2026, 10, 22, hours, minutes).getTime();

describe("in French", () => {
  beforeEach(() =>
    speak("fr", {
      hello: "Bonjour {name}, {n} fois",
      doors: ["{n} porte", "{n} portes"],
      goal: "sur {goal}",
    }),
  );
  test("zero and one are singular", () => {
    expect([0, 1, 2].map((n) => many("doors", n))).toEqual(["0 porte", "1 porte", "2 portes"]);
  });
  test("thousands stand apart by U+00A0, which the font has, never by U+202F", () => {
    expect(number(1204)).toBe(`1${NARROW}204`);
    expect(number(1234567)).toBe(`1${NARROW}234${NARROW}567`);
    expect(number(999)).toBe("999");
    expect(number(-1204.5)).toBe(`-1${NARROW}204,5`);
    expect(t("goal", { goal: 1500 })).toBe(`sur 1${NARROW}500`);
    expect(many("doors", 1204)).toBe(`1${NARROW}204 portes`);
  });
  test("an hour is said with h", () => {
    expect(hour(at(16, 41))).toBe(`16${NB}h${NB}41`);
    expect(hour(at(9, 5))).toBe(`9${NB}h${NB}05`);
  });
  test("placeholders are filled, and one that nobody filled is seen", () => {
    expect(t("hello", { name: "{n}", n: 3 })).toBe("Bonjour {n}, 3 fois");
    expect(t("hello", { n: 3 })).toBe("Bonjour {name}, 3 fois");
  });
  test("a key that the catalogue lacks shows as itself", () => {
    expect(t("pad.nothing")).toBe("pad.nothing");
  });
});

describe("in English", () => {
  beforeEach(() => speak("en", { doors: ["{n} no", "{n} nos"] }));
  test("only one is singular", () => {
    expect([0, 1, 2].map((n) => many("doors", n))).toEqual(["0 nos", "1 no", "2 nos"]);
  });
  test("thousands stand apart by a comma", () => {
    expect(number(1204)).toBe("1,204");
    expect(number(0.5)).toBe("0.5");
  });
  test("an hour has four digits", () => {
    expect(hour(at(9, 5))).toBe("09:05");
  });
});

test("a countdown reaches 0:00 at the end and not a second before", () => {
  expect(countdown(24 * 60_000 + 18_000)).toBe("24:18");
  expect(countdown(1)).toBe("0:01");
  expect(countdown(0)).toBe("0:00");
  expect(countdown(-5_000)).toBe("0:00");
  expect(countdown(3_600_000)).toBe("1:00:00");
});
