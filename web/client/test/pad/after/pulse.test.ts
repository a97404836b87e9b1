// @vitest-environment happy-dom
/** The pulse on the phone: given once, and not kept once it is given. */
import { beforeEach, expect, test } from "vitest";
import { Answering } from "../../../src/pad/after/answering";

beforeEach(() => localStorage.clear());

function asked(status: number): [Answering, unknown[]] {
  const sent: unknown[] = [];
  const answering = new Answering(7, async (url, body) => {
    sent.push([url, body]);
    return status;
  });
  return [answering, sent];
}

test("both questions are answered before anything leaves the phone", async () => {
  const [answering, sent] = asked(201);
  answering.choose({ energy: 4 });
  await answering.give();
  expect(sent).toEqual([]);
  answering.choose({ again: false });
  await answering.give();
  expect(sent).toEqual([["/sprints/7/pulse", { energy: 4, again: false }]]);
});

test("once given, the phone knows that it was, and not what", async () => {
  const [answering] = asked(201);
  answering.choose({ energy: 1, again: false });
  await answering.give();
  expect(answering.answers).toEqual({ energy: null, again: null, sent: "given" });
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/[1-5],|false/);
  expect(new Answering(7).answers.sent).toBe("given");
  expect(new Answering(8).answers.sent).toBe("not_yet");
});

test("without a network the answer stays to be sent again; after the day it is told that it is late", async () => {
  const [answering] = asked(0);
  answering.choose({ energy: 3, again: true });
  await answering.give();
  expect(answering.answers).toEqual({ energy: 3, again: true, sent: "unreachable" });
  const [late] = asked(409);
  late.choose({ energy: 3, again: true });
  await late.give();
  expect(late.answers.sent).toBe("late");
});
