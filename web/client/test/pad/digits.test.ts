// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { digits } from "../../src/pad/digits";

const does = () => ({ press: vi.fn(), undo: vi.fn(), leave: vi.fn() });
const key = (init: KeyboardEventInit) => new KeyboardEvent("keydown", { cancelable: true, ...init });

test("a French keyboard logs with its top row, which types & é and quotes", () => {
  const called = does();
  digits(key({ code: "Digit1", key: "&" }), called);
  digits(key({ code: "Digit4", key: "'" }), called);
  digits(key({ code: "Numpad8", key: "8" }), called);
  expect(called.press.mock.calls.flat()).toEqual(["no_answer", "hung_up", "do_not_call"]);
});

test("U undoes, Escape leaves, a held key counts once", () => {
  const called = does();
  digits(key({ key: "u", code: "KeyU" }), called);
  digits(key({ key: "Escape", code: "Escape" }), called);
  digits(key({ key: "1", code: "Digit1", repeat: true }), called);
  expect(called.undo).toHaveBeenCalledOnce();
  expect(called.leave).toHaveBeenCalledOnce();
  expect(called.press).not.toHaveBeenCalled();
});

test("digits typed into a field, or with Ctrl, are not calls", () => {
  const called = does();
  const field = document.body.appendChild(document.createElement("input"));
  field.addEventListener("keydown", (event) => digits(event, called));
  field.dispatchEvent(key({ code: "Digit1", key: "1", bubbles: true }));
  digits(key({ code: "Digit1", key: "1", ctrlKey: true }), called);
  expect(called.press).not.toHaveBeenCalled();
});
