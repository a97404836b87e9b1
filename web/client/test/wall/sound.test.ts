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
  expect(soundOf(rung)).toBe("gong");
  expect(soundOf({ type: "milestone", per_mille: 250, doors: 6 })).toBe("stairwell");
  expect(soundOf({ type: "turn", what: "start", at: NOW })).toBe("knocks");
  expect(soundOf({ type: "turn", what: "freeze", at: NOW })).toBeNull();
});

test("a browser that waits for a touch is said to be silent; a touch is answered, then moments are heard", async () => {
  const heard: string[] = [];
  const changed = vi.fn();
  const speaker = new Speaker("all", changed, (_, name) => heard.push(name));
  expect(speaker.hearing).toBe("blocked");
  speaker.hear([rung], floor(), NOW);
  expect(heard).toEqual([]);
  dispatchEvent(new Event("pointerdown"));
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect(speaker.hearing).toBe("ready");
  speaker.hear([rung], floor(), NOW);
  expect(heard).toEqual(["latch", "gong"]);
});

test("a door is a latch, at most one in two seconds", async () => {
  const heard: string[] = [];
  const speaker = new Speaker(
    "all",
    () => undefined,
    (_, name) => heard.push(name),
  );
  dispatchEvent(new Event("keydown"));
  await vi.waitFor(() => expect(speaker.hearing).toBe("ready"));
  const doors = (n: number) => floor({ totals: { ...floor().totals, doors: n } });
  heard.length = 0;
  speaker.hear([], doors(14), NOW);
  speaker.hear([], doors(15), NOW + 100);
  speaker.hear([], doors(16), NOW + 1_000);
  speaker.hear([], doors(17), NOW + 2_200);
  expect(heard).toEqual(["latch", "latch"]);
});

test("a wall without sound asks for nothing", () => {
  const speaker = new Speaker("off", () => undefined);
  expect(speaker.hearing).toBe("off");
});
