/** The host's notes, step by step. */
import { beforeAll, expect, test } from "vitest";
import { shared } from "../../gallery/console.parts";
import { note } from "../../src/console/notes";
import { speak, t } from "../../src/lib/i18n";
import { words } from "./words";

beforeAll(() => speak("fr", words("fr")));
const said = (step: string, state = shared()) =>
  t(note(step, state).say, note(step, state).params).replace(/\u00a0/g, " ");
const totals = { calls: 1, pickups: 1, connects: 1, conversations: 1, doors: 1, meetings: 1 };

test("a sprint with no meeting says so first, with its odds", () => {
  expect(t(note("total", shared()).title)).toContain("dites-le en premier");
  expect(said("total")).toContain("6 fois sur 10");
});

test("a sprint without a talk tells no odds", () => {
  const silent = shared({ totals: { ...totals, conversations: 0, meetings: 0 } });
  expect(said("total", silent)).not.toContain("sur 10");
});

test("a sprint without a talk praises none, and says nothing of who was there at the other end", () => {
  const silent = shared({ totals: { ...totals, calls: 31, pickups: 16, conversations: 0, meetings: 0 } });
  for (const step of ["doors", "funnel", "timeline"])
    expect(said(step, silent)).not.toContain("0 conversation");
  expect(said("funnel", silent)).toContain("31 appels");
  expect(t(note("total", silent).title)).not.toContain("Personne");
});

test("every step of the reveal has its words, with a meeting and without", () => {
  const curtain = { step: 1, figures: null, heard: [], awards: [], podium: [], steps: [], bare: [] };
  for (const step of ["total", "doors", "funnel", "timeline", "heard", "hats", "podium", "next"])
    for (const meetings of [0, 2]) {
      const { title, say, advice } = note(step, shared({ totals: { ...totals, meetings }, reveal: curtain }));
      for (const key of [title, say, advice]) expect(t(key)).not.toBe(key);
    }
});

test("a meeting changes the words", () => {
  expect(t(note("doors", shared({ totals })).title)).not.toContain("Pas de RDV");
});

test("one call is one call", () =>
  expect(said("doors", shared({ totals }))).toContain("1 appel, 1 conversation, et 1 RDV"));

test("nothing is invented where nobody holds anything", () => {
  const curtain = { step: 4, steps: [], bare: [], figures: null, heard: [], awards: [], podium: [] };
  expect(note("hats", shared({ reveal: curtain })).title).toContain(".none");
  const held = { ...curtain, awards: [{ code: "helper", name: "" }] };
  expect(note("hats", shared({ reveal: held })).title).not.toContain(".none");
});
