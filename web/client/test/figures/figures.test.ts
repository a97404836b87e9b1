// @vitest-environment happy-dom
/** The figures as they are drawn: nested steps, lanes in one unit, hours that fit. */
import { expect, test } from "vitest";
import { funnel } from "../../src/figures/funnel";
import { unitOf } from "../../src/figures/lanes";
import { followPulse, NOTHING } from "../../src/figures/pulse";
import { hours, SLOT_MS, timeline } from "../../src/figures/timeline";
import { lit } from "../../src/wall/after/pulse_element";

const totals = { calls: 180, pickups: 52, connects: 27, conversations: 10, doors: 23, meetings: 0 };
const five = (n: number, calls: number, doors = 0, meetings = 0) => ({
  at: n * SLOT_MS,
  calls,
  doors,
  conversations: 0,
  meetings,
});
const figures = (...minutes: ReturnType<typeof five>[]) => ({ minutes, doors: [], objections: [] });

test("a step is as wide as its share of the calls; without a meeting there is none to count", () => {
  const steps = funnel(totals);
  expect(steps.map((step) => step.name)).toEqual(["calls", "pickups", "connects", "conversations"]);
  expect(steps.map((step) => Math.round(step.width))).toEqual([100, 29, 15, 6]);
  expect(steps.map((step) => step.oneIn)).toEqual([0, 3, 2, 3]);
  expect(funnel({ ...totals, meetings: 1 }).at(-1)).toMatchObject({ name: "meetings", oneIn: 10, width: 2 });
});

test("a sprint without a call has no step that is wide and no share", () => {
  const empty = { calls: 0, pickups: 0, connects: 0, conversations: 0, doors: 0, meetings: 0 };
  expect(funnel(empty).every((step) => step.width === 0 && step.oneIn === 0)).toBe(true);
});

test("five minutes without a call are a hollow, and a lane without anything is not drawn", () => {
  const drawn = timeline(figures(five(100, 4, 1), five(103, 2)));
  expect(drawn?.slots).toBe(4);
  expect(drawn?.lanes.map(({ name, counts, total }) => [name, counts, total])).toEqual([
    ["calls", [4, 0, 0, 2], 6],
    ["doors", [1, 0, 0, 0], 1],
  ]);
  expect(timeline(figures())).toBeNull();
  expect(timeline(null)).toBeNull();
});

test("all lanes share one unit and fit into the room", () => {
  const lanes = timeline(figures(five(1, 90, 20, 1)))?.lanes ?? [];
  const unit = unitOf(lanes);
  const tall = lanes.map((lane) => Math.max(lane.most * unit, 5.4)).reduce((a, b) => a + b, 0);
  expect(tall).toBeLessThanOrEqual(52.01);
  expect(unitOf(timeline(figures(five(1, 2)))?.lanes ?? [])).toBe(5);
});

test("a day is labelled by a handful of hours", () => {
  const day = timeline(figures(five(0, 1), five(71, 1)));
  const written = day ? hours(day) : [];
  expect(written.length).toBeLessThanOrEqual(7);
  expect(written[1]).toEqual({ slot: 11, at: 11 * SLOT_MS });
});

test("an average of 3.8 lights three windows and most of the fourth", () => {
  expect([1, 2, 3, 4, 5].map((n) => Math.round(100 * lit(3.8, n)))).toEqual([100, 100, 100, 80, 0]);
});

test("a pulse that does not change is told once, and nothing after one has left", async () => {
  const told: unknown[] = [];
  const stop = followPulse(
    7,
    (pulse) => told.push(pulse),
    async () => ({ ...NOTHING, answers: 5 }),
  );
  await new Promise((done) => setTimeout(done, 5));
  stop();
  expect(told).toEqual([{ ...NOTHING, answers: 5 }]);
});
