import { expect, test } from "vitest";
import { HEADS } from "../../src/lib/protocol";
import { COVERED, HEAD_KEYS, keyOfDigit, kindsOffered, lookOf } from "../../src/pad/heads";

test("every head has one key and one digit", () => {
  expect(HEAD_KEYS.map((key) => key.head).sort()).toEqual(Object.keys(HEADS).sort());
  expect(HEAD_KEYS.map((key) => key.digit).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("what is frequent stands at the thumb, what is grave at the top", () => {
  const order = HEAD_KEYS.map((key) => key.head);
  expect(order.slice(-2)).toEqual(["no_answer", "voicemail"]);
  expect(order[0]).toBe("do_not_call");
});

test("a sheet carries the keys it covers, and leaves the four lower ones", () => {
  const left = HEAD_KEYS.filter((key) => !COVERED.includes(key)).map((key) => key.head);
  expect(left).toEqual(["front_desk", "hung_up", "no_answer", "voicemail"]);
});

test("only keys that close a door are drawn with a knob", () => {
  const knobs = HEAD_KEYS.filter((key) => key.look.includes("closed")).map((key) => key.head);
  expect(knobs).toEqual(["no", "front_desk", "hung_up"]);
});

test("the digits follow the order of a call, from no answer to do not call", () => {
  expect([1, 2, 3, 7, 8].map((digit) => keyOfDigit(digit)?.head)).toEqual([
    "no_answer",
    "voicemail",
    "front_desk",
    "meeting",
    "do_not_call",
  ]);
  expect(keyOfDigit(9)).toBeUndefined();
});

test("a sprint's rules take kinds away, never what the key itself logs", () => {
  expect(kindsOffered("front_desk", ["gatekeeper_info"])).toEqual(["gatekeeper_block", "gatekeeper_info"]);
});

test("a kind is painted as its key", () => {
  expect(lookOf("gatekeeper_absent")).toBe("gate");
  expect(lookOf("hung_up_early")).toBe("rejection");
});
