// @vitest-environment node
/** Keys are UUIDv7 in 32 hex digits, as the vectors say. */
import { describe, expect, test } from "vitest";
import vectors from "../../../../tests/vectors/key.json";
import { mint } from "../../src/lib/key";

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

describe("a key is made of an instant and ten random bytes", () => {
  for (const { name, now, random, key } of vectors.cases)
    test(name, () => {
      expect(mint(now, bytes(random))).toBe(key);
    });
});

test("two keys of one millisecond differ", () => {
  const keys = new Set(Array.from({ length: 1000 }, () => mint(1_763_800_000_000)));
  expect(keys.size).toBe(1000);
});
