// @vitest-environment happy-dom
import { render } from "lit";
import { expect, test } from "vitest";
import { hour, speak } from "../../src/lib/i18n";
import { bandOf, PATIENCE_MS } from "../../src/wall/link_band";
import { band } from "../../src/wall/parts/band";
import { NOW } from "./state";

const link = (state: "live" | "lost" | "connecting" | "behind" | "signed_out", ago: number) => ({
  state,
  since: NOW - ago,
  dataAt: NOW - ago,
});

test("a reconnect that takes a moment shows nothing", () => {
  expect(bandOf(link("connecting", 2_000), NOW)).toBeNull();
  expect(bandOf(link("lost", PATIENCE_MS - 1), NOW)).toBeNull();
});

test("a lost link says when the picture stopped, and its age grows with this screen's clock", () => {
  expect(bandOf(link("lost", 38_000), NOW)).toEqual({ kind: "lost", dataAt: NOW - 38_000, age: 38_000 });
  expect(bandOf(link("lost", 38_000), NOW + 5_000)).toMatchObject({ age: 43_000 });
});

test("a link that flaps stays lost until data comes", () => {
  const flapping = { state: "connecting", since: NOW - 100, dataAt: NOW - 60_000 } as const;
  expect(bandOf(flapping, NOW)).toMatchObject({ kind: "lost", age: 60_000 });
});

test("a live link says nothing; a database that lags says so", () => {
  expect(bandOf(link("live", 60_000), NOW)).toBeNull();
  expect(bandOf(link("behind", 20_000), NOW)).toEqual({ kind: "behind" });
  expect(bandOf(link("signed_out", 0), NOW)).toEqual({ kind: "signed_out" });
});

test("a wall that never had a picture does not pretend that one stopped", () => {
  expect(bandOf(link("lost", 20_000), NOW, false)).toEqual({ kind: "never" });
});

test("the hour of the last picture is the server's: a television's own may be years off", () => {
  speak("fr", { "wall.lost.what": "à {hour}" });
  const place = document.createElement("div");
  const years = 3 * 365 * 86_400_000 + 3_600_000;
  const shown = bandOf(link("lost", 38_000), NOW);
  if (shown) render(band(shown, years), place);
  expect(place.textContent).toContain(hour(NOW - 38_000 + years));
});
