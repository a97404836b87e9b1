// @vitest-environment happy-dom
import { render } from "lit";
import { beforeEach, expect, test } from "vitest";
import { speak } from "../../src/lib/i18n";
import { demoPlate } from "../../src/wall/parts/demo";
import { join } from "../../src/wall/parts/street";
import { floor } from "./state";

const ENTRANCE = { code: "KFRTMP", address: "http://192.168.1.20:8000", qr: "/qr.svg" };

beforeEach(() => speak("fr", { "wall.demo": "démo/accélérée/×{n}", "wall.demo.remote": "Prends-en une" }));

function drawn(part: unknown): HTMLElement {
  const place = document.createElement("div");
  render(part, place);
  return place;
}

test("a demo says how much faster than life it is", () => {
  const said = drawn(demoPlate(floor({ demo: 12 })))
    .textContent?.replace(/\s+/g, " ")
    .trim();
  expect(said).toBe("démo accélérée ×12");
});

test("a real sprint wears no plate", () => {
  expect(drawn(demoPlate(floor())).children).toHaveLength(0);
});

test("where phones cannot come yet, the street shows where the remotes are, and no code", () => {
  const street = drawn(join({ ...ENTRANCE, remote: "http://localhost:8000/demo/pad" }, false));
  expect(street.textContent).toContain("localhost:8000/demo/pad");
  expect(street.textContent).not.toContain("KFR");
  expect(drawn(join(ENTRANCE, false)).textContent).toContain("KFR");
});
