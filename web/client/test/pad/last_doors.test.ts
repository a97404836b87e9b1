import { expect, test } from "vitest";
import { lastDoors } from "../../src/pad/last_doors";

test("a young floor shows all its doors", () => {
  expect(lastDoors("gahbMc")).toEqual({ strip: "gahbMc", start: 0, doors: 2 });
});

test("an old one shows its last twelve cells; an open door takes two", () => {
  const strip = "ra".repeat(20);
  expect(lastDoors(strip)).toEqual({ strip: "ra".repeat(12), start: 8, doors: 20 });
  expect(lastDoors(`${strip}Ma`)).toEqual({ strip: `${"ra".repeat(10)}Ma`, start: 10, doors: 20 });
});
