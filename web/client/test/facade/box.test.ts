import { expect, test } from "vitest";
import { around, lightOf, touch } from "../../src/facade/box";

test("a corner holds the door and what may reach into it", () => {
  const corner = around(100, 50, 20, 40);
  expect(touch(corner, { x: 100, y: 50, w: 20, h: 40 })).toBe(true);
  expect(touch(corner, { x: 85, y: 50, w: 20, h: 40 })).toBe(true);
  expect(touch(corner, { x: 160, y: 50, w: 20, h: 40 })).toBe(false);
  expect(touch(corner, { x: 100, y: 90, w: 20, h: 40 })).toBe(false);
});

test("the light of an open door falls on the floor below", () => {
  const below = { x: 100, y: 90, w: 20, h: 40 };
  expect(touch(lightOf(90, 50, 20, 40), below)).toBe(true);
  expect(touch(lightOf(400, 50, 20, 40), below)).toBe(false);
});
