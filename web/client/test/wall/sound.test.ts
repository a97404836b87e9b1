// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Moment } from "../../src/lib/protocol";
import { Speaker } from "../../src/wall/sound/speaker";
import { mayBeHeard, soundOf } from "../../src/wall/sound/which";
import { floor, NOW, when } from "./state";

const rung: Moment = { type: "meeting", nth: 1, name: "" };

class Context {
  state = "suspended";
  onstatechange: (() => void) | null = null;
  async resume(): Promise<void> {
    this.state = "running";
  }
}

const loud: typeof floor = (change = {}) => floor({ sound: "all", ...change });

beforeEach(() => vi.stubGlobal("AudioContext", Context));
afterEach(() => vi.unstubAllGlobals());

test("no sound by default, and with colleagues on line only where nobody calls", () => {
  const calling = floor();
  const resting = floor({ when: when({ phase: "break" }) });
  const counting = floor({ when: when({ started_at: NOW + 2_000 }) });
  expect([calling, resting].map((state) => mayBeHeard("off", state, NOW))).toEqual([false, false]);
  expect(mayBeHeard("breaks", calling, NOW)).toBe(false);
  expect(mayBeHeard("breaks", floor({ when: when({ phase: "closed" }) }), NOW)).toBe(false);
  expect(mayBeHeard("breaks", floor({ when: when({ phase: "paused" }) }), NOW)).toBe(false);
  expect(mayBeHeard("breaks", resting, NOW)).toBe(true);
  expect(mayBeHeard("breaks", counting, NOW)).toBe(true);
  expect(mayBeHeard("all", calling, NOW)).toBe(true);
});

test("a meeting is a gong, a landing three hands, the start three knocks", () => {
  expect(soundOf(rung, floor())).toBe("gong");
  expect(soundOf({ type: "milestone", per_mille: 250, doors: 6 }, floor())).toBe("stairwell");
  expect(soundOf({ type: "turn", what: "start", at: NOW }, floor())).toBe("knocks");
  expect(soundOf({ type: "turn", what: "freeze", at: NOW }, floor())).toBeNull();
});

test("nothing is heard that is not seen: on a floor of a few doors only the last landing has a plate", () => {
  const small = floor({ goal: { doors: 5, meetings: 0, expected_doors: 5, expected_calls: 37 } });
  const at = (per_mille: number) => soundOf({ type: "milestone", per_mille, doors: 2 }, small);
  expect([250, 500, 750, 1000].map(at)).toEqual([null, null, null, "stairwell"]);
});

test("a browser that waits for a touch is said to be silent; a touch is answered, then moments are heard", async () => {
  const heard: string[] = [];
  const changed = vi.fn();
  const speaker = new Speaker(changed, (_, name) => heard.push(name));
  speaker.hear([rung], loud(), NOW);
  expect(speaker.hearing).toBe("blocked");
  expect(heard).toEqual([]);
  dispatchEvent(new Event("pointerdown"));
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect(speaker.hearing).toBe("ready");
  speaker.hear([rung], loud(), NOW);
  expect(heard).toEqual(["latch", "gong"]);
  speaker.hear([rung], floor(), NOW);
  expect([heard.length, speaker.hearing]).toEqual([2, "off"]);
});

test("a door is a latch, at most one in two seconds", async () => {
  const heard: string[] = [];
  const speaker = new Speaker(
    () => undefined,
    (_, name) => heard.push(name),
  );
  speaker.hear([], loud(), NOW);
  dispatchEvent(new Event("keydown"));
  await vi.waitFor(() => expect(speaker.hearing).toBe("ready"));
  const doors = (n: number) => loud({ totals: { ...floor().totals, doors: n } });
  heard.length = 0;
  speaker.hear([], doors(14), NOW);
  speaker.hear([], doors(15), NOW + 100);
  speaker.hear([], doors(16), NOW + 1_000);
  speaker.hear([], doors(17), NOW + 2_200);
  expect(heard).toEqual(["latch", "latch"]);
});

test("a wall without sound asks for nothing", () => {
  const speaker = new Speaker(() => undefined);
  speaker.hear([rung], floor(), NOW);
  expect(speaker.hearing).toBe("off");
});
