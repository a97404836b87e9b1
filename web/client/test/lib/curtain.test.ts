/** The reveal is turned forwards and back over what has something to show. */
import { expect, test } from "vitest";
import { pageAfter, pageBefore, pages } from "../../src/lib/curtain";

const steps = ["total", "doors", "timeline", "next"];
const small = (step: number) => ({ step, steps, bare: ["doors", "timeline"] });

test("pages with nothing to show are passed over, both ways, under the numbers that the server knows", () => {
  expect(pages(small(1))).toEqual([
    { step: 1, name: "total" },
    { step: 4, name: "next" },
  ]);
  expect(pageAfter(small(1))?.step).toBe(4);
  expect(pageBefore(small(4))?.step).toBe(1);
  expect(pageAfter(small(4))).toBeUndefined();
  expect(pageBefore(small(1))).toBeUndefined();
});

test("a page that has lost what it showed is left like any other", () => {
  expect(pageAfter(small(2))?.name).toBe("next");
  expect(pageBefore(small(2))?.name).toBe("total");
});
