import { expect, test } from "vitest";
import { speak } from "../../src/lib/i18n";
import { after, asked } from "../../src/wall/keys";
import { met, most } from "../../src/wall/leaves_met";
import { arranged } from "../../src/wall/scenes/podium";
import { stepOf } from "../../src/wall/scenes/reveal";
import { suffix } from "../../src/wall/scenes/takeover";
import type { WallView } from "../../src/wall/view";
import { age } from "../../src/wall/words";
import { floor } from "./state";

const steps = ["total", "doors", "heard", "hats", "podium"];
const at = (step: number): string =>
  stepOf({
    state: floor({ reveal: { step, steps, bare: [], figures: null, heard: [], awards: [], podium: [] } }),
  } as WallView);

test("the host turns the pages of the reveal; with none turned the total stands", () => {
  expect([0, 1, 2, 3, 4, 5, 9].map(at)).toEqual([
    "total",
    "total",
    "doors",
    "heard",
    "hats",
    "podium",
    "podium",
  ]);
  expect(stepOf({ state: floor() } as WallView)).toBe("total");
});

test("the first stands in the middle", () => {
  expect(arranged([1, 2, 3])).toEqual([2, 1, 3]);
  expect(arranged([1, 2, 3, 4, 5])).toEqual([4, 2, 1, 3, 5]);
  expect(arranged([1])).toEqual([1]);
});

test("our doors are counted by how they closed", () => {
  expect(met("gagbraMagc").get("g")).toBe(3);
  expect(met("gagbraMagc").get("a")).toBeUndefined();
  expect(most("gagbraMagc")).toEqual(["g", 3]);
  expect(most("gara")).toBeNull();
});

test("ordinals in both languages", () => {
  speak("fr", {});
  expect([1, 2, 21].map(suffix)).toEqual(["er", "e", "e"]);
  speak("en", {});
  expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(suffix)).toEqual([
    "st",
    "nd",
    "rd",
    "th",
    "th",
    "th",
    "th",
    "st",
    "th",
  ]);
});

test("an age is said in the largest unit that is honest", () => {
  speak("en", {
    "wall.age.seconds": "{n} s",
    "wall.age.minutes": "{n} min",
    "wall.age.hours": "{n} h {rest}",
  });
  expect([0, 38_900, 60_000, 3_540_000, 3_900_000].map(age)).toEqual([
    "0 s",
    "38 s",
    "1 min",
    "59 min",
    "1 h 05",
  ]);
});

test("T goes round the four themes, and an address may ask for one", () => {
  expect(after("dark")).toBe("light");
  expect(after("white")).toBe("dark");
  expect(asked("?theme=black")).toBe("black");
  expect(asked("?theme=pink")).toBeNull();
});
