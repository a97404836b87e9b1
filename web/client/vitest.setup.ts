/** What every test file begins with, since they share a process: an IndexedDB, and nothing of the file before it. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, vi } from "vitest";

globalThis.indexedDB = new IDBFactory();

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  globalThis.document?.body.replaceChildren();
  globalThis.localStorage?.clear();
});
