import { expect, test } from "vitest";
import { isSmall, signatures, storeyCells, veiled } from "../../src/wall/scene";
import { sceneOf } from "../../src/wall/scenes";
import { floor, MINUTE, NOW, when } from "./state";

test("the scene follows the phase, and only instants decide the count-in", () => {
  const at = (change: Parameters<typeof when>[0]) => sceneOf(floor({ when: when(change) }), NOW).id;
  expect(at({ phase: "lobby", started_at: null })).toBe("lobby");
  expect(at({ started_at: NOW + 2_000 })).toBe("countdown");
  expect(at({ started_at: NOW })).toBe("live");
  expect(at({ phase: "paused" })).toBe("live");
  expect(at({ phase: "break" })).toBe("break");
  expect(at({ phase: "closed" })).toBe("gong");
  expect(at({ phase: "final" })).toBe("reveal");
});

test("the reveal may begin before the result is final", () => {
  const reveal = { step: 1, steps: ["total"], bare: [], figures: null, heard: [], awards: [], podium: [] };
  expect(sceneOf(floor({ when: when({ phase: "closed" }), reveal }), NOW).id).toBe("reveal");
});

test("a floor of a few doors shows bells and windows, until its storey is full", () => {
  const goal = { doors: 5, meetings: 0, expected_doors: 5, expected_calls: 37 };
  expect(isSmall(floor({ goal, strip: "rara" }))).toBe(true);
  expect(isSmall(floor({ goal, strip: "ra".repeat(13) }))).toBe(false);
  expect(isSmall(floor())).toBe(false);
  expect(storeyCells(floor({ goal, strip: "rara" }))).toBe(6);
  expect(storeyCells(floor({ goal, strip: "ra".repeat(9) }))).toBe(9);
});

test("from the freeze to the reveal no open door is signed", () => {
  const opened = [{ at: NOW - MINUTE, name: "Nadia" }];
  const frozen = floor({ opened, when: when({ frozen_at: NOW }) });
  expect(signatures(floor({ opened }))).toEqual(["Nadia"]);
  expect(signatures(frozen)).toEqual([]);
  expect(veiled(floor({ when: when({ phase: "closed", frozen_at: NOW }) }))).toBe(true);
  expect(veiled(floor({ when: when({ phase: "final", frozen_at: NOW }) }))).toBe(false);
});
