/** What the sign says beside the team's number. */
import { beforeAll, expect, test } from "vitest";
import { shared, totals, when } from "../../gallery/wall.parts";
import { speak } from "../../src/lib/i18n";
import { expectation } from "../../src/wall/parts/sign";
import { words } from "../console/words";

beforeAll(() => speak("fr", words("fr")));
const goal = { doors: 5, meetings: 0, expected_doors: 5, expected_calls: 37 };
const says = (doors: number, phase: "live" | "closed" = "live") =>
  expectation(shared({ goal, totals: totals(31, 2, doors), when: when({ phase }) }));

test("what is there is not expected any longer", () => {
  expect(says(5)).toContain("on en attend 5");
  expect(says(6)).toContain("on en attendait 5");
});

test("after the gong nothing is said of doors that did not come", () => {
  expect(says(3, "closed")).toBe("");
  expect(says(6, "closed")).toContain("attendait");
});

test("a goal that the host set stays one", () =>
  expect(expectation(shared({ goal: { ...goal, doors: 30 } }))).toContain("30"));
