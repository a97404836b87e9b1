/** The host's notes, step by step. */
import { beforeAll, expect, test } from "vitest";
import { shared } from "../../gallery/console.states";
import { note } from "../../src/console/notes";
import { speak, t } from "../../src/lib/i18n";
import { words } from "./words";

beforeAll(() => speak("fr", words("fr")));
const said = (step: string, state = shared()) =>
  t(note(step, state).say, note(step, state).params).replace(/\u00a0/g, " ");
const totals = { calls: 1, pickups: 1, connects: 1, conversations: 1, doors: 1, meetings: 1 };

test("a sprint with no meeting says so first, with its odds", () => {
  expect(t(note("doors", shared()).title)).toContain("dites-le en premier");
  expect(said("doors")).toContain("6 fois sur 10");
});

test("a meeting changes the words", () => {
  expect(t(note("doors", shared({ totals })).title)).not.toContain("Pas de RDV");
});

test("one call is one call", () =>
  expect(said("doors", shared({ totals }))).toContain("1 appel, 1 conversation, et 1 RDV"));

test("nothing is invented where nobody holds anything", () => {
  const curtain = { step: 4, steps: [], heard: [], awards: [], podium: [] };
  expect(note("hats", shared({ reveal: curtain })).title).toContain(".none");
  const held = { ...curtain, awards: [{ code: "helper", name: "" }] };
  expect(note("hats", shared({ reveal: held })).title).not.toContain(".none");
});
