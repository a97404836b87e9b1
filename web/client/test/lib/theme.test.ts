// @vitest-environment happy-dom
/** A screen wears what the system asks for, unless somebody chose. */
import { afterEach, expect, test, vi } from "vitest";
import { choose, dress } from "../../src/lib/theme";

const { dataset } = document.documentElement;

function system(...features: string[]): void {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: features.some((each) => query === `(${each})`),
  }));
}

afterEach(() => {
  delete dataset["theme"];
  localStorage.clear();
  vi.unstubAllGlobals();
});

test("light and dark are the style sheet's own matter", () => {
  system("prefers-color-scheme: light");
  dress();
  expect(dataset["theme"]).toBeUndefined();
});

test("more contrast puts on one of the two themes of two values", () => {
  system("prefers-contrast: more");
  dress();
  expect(dataset["theme"]).toBe("black");
  delete dataset["theme"];
  system("prefers-contrast: more", "prefers-color-scheme: light");
  dress();
  expect(dataset["theme"]).toBe("white");
});

test("what was chosen on this screen is worn again, before what its page or the system says", () => {
  system("prefers-contrast: more");
  dress("dark");
  expect(dataset["theme"]).toBe("dark");
  choose("light");
  dress("dark");
  expect(dataset["theme"]).toBe("light");
  choose(null);
  expect(dataset["theme"]).toBe("black");
});

test("a browser that stores nothing wears the choice until the page is left", () => {
  system();
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  choose("white");
  expect(dataset["theme"]).toBe("white");
});
