/** A host's commands: one at a time for each target, and nothing lost when one is refused. */
import { expect, test } from "vitest";
import { Asking } from "../../src/console/asking";
import type { Accepted, Refused } from "../../src/lib/protocol";
import { ACCEPTED, refusal } from "./desk";

function slow(answers: (Accepted | Refused)[] = []) {
  const asked: string[] = [];
  const waiting: ((answer: Accepted | Refused) => void)[] = [];
  const asking = new Asking(
    (command) => {
      asked.push(command.c);
      const ready = answers.shift();
      return ready ? Promise.resolve(ready) : new Promise((done) => waiting.push(done));
    },
    () => undefined,
  );
  return { asking, asked, waiting };
}

test("a double tap asks once, and both taps learn the same answer", async () => {
  const { asking, asked, waiting } = slow();
  const both = [asking.ask("close", { c: "close" }), asking.ask("close", { c: "close" })];
  expect(asked).toEqual(["close"]);
  expect(asking.has("close")).toBe(true);
  waiting[0]?.(ACCEPTED);
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(asking.has("close")).toBe(false);
});

test("another target does not wait for the first", () => {
  const { asking, asked } = slow();
  void asking.ask("pause", { c: "pause" });
  void asking.ask("lock:true", { c: "lock", locked: true });
  expect(asked).toEqual(["pause", "lock"]);
});

test("a refusal stays until it is put away", async () => {
  const { asking } = slow([refusal("phase")]);
  expect(await asking.ask("pause", { c: "pause" })).toBe(false);
  expect(asking.refused?.answer.code).toBe("phase");
  asking.forget();
  expect(asking.refused).toBeNull();
});

test("what is accepted at last takes its own refusal away, and no other", async () => {
  const { asking } = slow([refusal("phase"), ACCEPTED, ACCEPTED]);
  await asking.ask("pause", { c: "pause" });
  await asking.ask("message", { c: "show_message", text: "x", until: 1 });
  expect(asking.refused).not.toBeNull();
  await asking.ask("pause", { c: "pause" });
  expect(asking.refused).toBeNull();
});

test("a refusal for want of a link goes when the link is back; another stays", async () => {
  const link = (state: "live" | "lost") => ({ state, since: 0, dataAt: 0 });
  const { asking } = slow([refusal("offline"), refusal("phase")]);
  await asking.ask("pause", { c: "pause" });
  asking.linked(link("lost"));
  expect(asking.refused?.answer.code).toBe("offline");
  asking.linked(link("live"));
  expect(asking.refused).toBeNull();
  await asking.ask("pause", { c: "pause" });
  asking.linked(link("live"));
  expect(asking.refused?.answer.code).toBe("phase");
});
