import { expect, test } from "vitest";
import { route } from "../../src/worker/routes";

const HERE = "http://floor.local";
const asked = (path: string, mode = "navigate") => route("GET", mode, new URL(path, HERE), HERE);

test("a wall is kept under its address, with the theme that it asks for or without", () => {
  expect(asked("/sprints/7/wall")).toBe("wall");
  expect(asked("/sprints/7/wall?theme=light")).toBe("wall");
  expect(asked("/sprints/7/wall?lang=en")).toBeNull();
  expect(asked("/sprints/7/console?theme=light")).toBeNull();
});

test("a pad's page, its door, built files and versioned words are the worker's; the rest is the network's", () => {
  expect(asked("/sprints/7/pad")).toBe("page");
  expect(asked("/pad")).toBe("door");
  expect(asked("/sprints/7/pad?lang=en")).toBe("asked");
  expect(asked("/sprints/7/pad?from=mail")).toBeNull();
  expect(asked("/static/assets/pad.js", "cors")).toBe("file");
  expect(asked("/words/fr/support.json?v=1", "cors")).toBe("words");
  expect(asked("/words/fr/support.json", "cors")).toBeNull();
  expect(route("POST", "navigate", new URL("/sprints/7/pad", HERE), HERE)).toBeNull();
});
