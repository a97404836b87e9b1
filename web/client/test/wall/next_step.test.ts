import { expect, test } from "vitest";
import type { SharedState } from "../../src/lib/protocol";
import { nextStep } from "../../src/wall/next_step";
import { floor, when } from "./state";

const steps = ["total", "doors", "podium"];
const turned = (step: number, ...bare: string[]): SharedState["reveal"] =>
  ({ step, steps, bare, heard: [], awards: [], podium: [] }) as unknown as SharedState["reveal"];

test("the next page of the reveal, from its first to its last, and none while people call", () => {
  const over = when({ phase: "final" });
  expect(nextStep(floor())).toBeNull();
  expect(nextStep(floor({ when: over }))).toBe(1);
  expect(nextStep(floor({ when: over, reveal: turned(1) }))).toBe(2);
  expect(nextStep(floor({ when: over, reveal: turned(3) }))).toBeNull();
});

test("a page with nothing to show is not turned", () => {
  const over = when({ phase: "final" });
  expect(nextStep(floor({ when: over, reveal: turned(1, "doors") }))).toBe(3);
  expect(nextStep(floor({ when: over, reveal: turned(2, "podium") }))).toBeNull();
});
