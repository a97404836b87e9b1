// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stayAwake } from "../../src/wall/awake";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, "wakeLock");
});

test("a lock that the machine takes back is asked for again", async () => {
  const held = new EventTarget();
  const request = vi.fn(async () => held);
  Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
  stayAwake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(request).toHaveBeenCalledTimes(1);
  held.dispatchEvent(new Event("release"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(request).toHaveBeenCalledTimes(2);
});
