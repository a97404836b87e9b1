// @vitest-environment happy-dom
/** The keys that the page carries in itself: what is tapped before the pad is there is one call, once, in order. */
import { beforeEach, expect, test, vi } from "vitest";
import { stillSession } from "../../src/lib/still";
import type { Early } from "../../src/pad/early";
import { firstGlass } from "../../src/pad/first_glass";
import { letGoOfOutlived } from "../../src/pad/outlived";
import { Remote } from "../../src/pad/remote";

const HOUR = 3_600_000;
const when = () => ({ phase: "live", started_at: Date.now() - HOUR, ends_at: Date.now() + HOUR });
let elapsed = 10_000;
let loads = 0;

async function opened(kept: object | null = { when: when(), keys: true }, rep = "nadia"): Promise<Early> {
  if (kept) localStorage.setItem("pad.7", JSON.stringify(kept));
  document.body.innerHTML = `<div id="app" data-sprint="7" data-rep="${rep}"><div class="early" hidden>${firstGlass()}</div></div>`;
  // Loaded anew, and it alone: elements that other files of this process defined are defined once.
  loads += 1;
  await import(/* @vite-ignore */ `../../src/pad/first_keys.ts?${loads}`);
  return window.early as Early;
}

const glass = () => document.querySelector<HTMLElement>(".early");

function touch(selector: string, ms = 50): void {
  const key = document.querySelector(selector);
  const happens = (type: string) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: elapsed });
    key?.dispatchEvent(event);
  };
  happens("pointerdown");
  elapsed += ms;
  happens("pointerup");
  happens("click");
  elapsed += 1_000;
}

beforeEach(() => {
  localStorage.clear();
  elapsed = 10_000;
});

test("the keys of the page are the pad's own eight, each with its word", async () => {
  await opened();
  expect(document.querySelectorAll(".keys > .key")).toHaveLength(8);
  expect(document.querySelector(".at-voicemail .words")?.textContent).toBe("⟦head.voicemail⟧");
  expect(document.querySelectorAll(".slot-place, .mine, .top, .strip, .bar")).toHaveLength(5);
});

test("they show where this phone knows that they stood, and nowhere else", async () => {
  const shows = async (kept: object | null) => {
    localStorage.clear();
    await opened(kept);
    return glass()?.hidden === false;
  };
  expect(await shows({ when: when(), keys: true })).toBe(true);
  expect(await shows(null)).toBe(false);
  expect(await shows({ when: when(), keys: false })).toBe(false);
  for (const phase of ["lobby", "closed", "final"])
    expect(await shows({ when: { ...when(), phase }, keys: true })).toBe(false);
  const [past, future] = [Date.now() - 1_000, Date.now() + 3_000];
  expect(await shows({ when: { ...when(), ends_at: past }, keys: true })).toBe(false);
  expect(await shows({ when: { ...when(), started_at: future }, keys: true })).toBe(false);
});

test("a tap is answered at once, written down, and carries the instant of its touch", async () => {
  const early = await opened();
  touch(".at-voicemail");
  expect(document.querySelector(".slot")?.textContent).toBe("⟦head.voicemail⟧…");
  const [tap] = early.taps;
  expect(Math.abs((tap?.at ?? 0) - (Date.now() - performance.now() + 10_050))).toBeLessThan(100);
  expect(JSON.parse(localStorage.getItem("early.7.nadia") ?? "")).toEqual(early.taps);
});

test("they are kept once, in their order, under their own keys, and the last may be undone", async () => {
  const early = await opened();
  for (const key of [".at-voicemail", ".at-no .words", ".at-hung_up"]) touch(key);
  const taps = [...early.taps];
  const session = stillSession();
  const remote = new Remote(session, () => undefined);
  await remote.takeEarly(early);
  await remote.takeEarly(early);
  expect(session.outbox.map(({ key, t_tap }) => [key, t_tap])).toEqual(taps.map(({ key, at }) => [key, at]));
  expect(session.outbox.map(({ command }) => "kind" in command && command.kind)).toEqual([
    "voicemail",
    "refusal",
    "hung_up",
  ]);
  expect(remote.last?.key).toBe(taps[2]?.key);
  expect(localStorage.getItem("early.7.nadia")).toBeNull();
});

test("what a page that was killed had taken is there for the next", async () => {
  const killed = await opened();
  touch(".at-front_desk");
  const next = await opened();
  expect(next.taps).toEqual(killed.taps);
  expect(next.taps).toHaveLength(1);
});

test("who has the phone next finds none of them: they wait for who tapped, and after a day for nobody", async () => {
  await opened();
  touch(".at-no");
  const kept = { when: when(), keys: true };
  expect((await opened(kept, "karim")).taps).toEqual([]);
  touch(".at-voicemail");
  expect((await opened(kept, "nadia")).taps.map(({ head }) => head)).toEqual(["no"]);
  const [tap] = (await opened(kept, "karim")).taps;
  expect(tap?.head).toBe("voicemail");
  localStorage.setItem("early.6.lou", "torn");
  letGoOfOutlived(localStorage, Date.now());
  expect(Object.keys(localStorage).sort()).toEqual(["early.7.karim", "early.7.nadia", "pad.7"]);
  letGoOfOutlived(localStorage, Date.now() + 25 * HOUR);
  expect(Object.keys(localStorage)).toEqual(["pad.7"]);
});

test("a bouncing thumb is one tap; who asks before, asks: nothing is kept unasked", async () => {
  const early = await opened();
  touch(".at-voicemail");
  elapsed -= 900;
  touch(".at-voicemail");
  touch(".at-meeting");
  expect(early.taps).toHaveLength(1);
  const remote = new Remote(stillSession(), () => undefined);
  await remote.takeEarly(early);
  expect(remote.sheet).toMatchObject({ is: "meeting" });
});

test("a long press on « Pas de réponse » asks how many", async () => {
  const early = await opened();
  touch(".at-no_answer", 600);
  expect([early.taps.length, early.asks]).toEqual([0, "times"]);
});

test("the glass changes between two touches, never under a thumb", async () => {
  const early = await opened();
  let free = false;
  document.querySelector(".at-no")?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  void early.free().then(() => (free = true));
  await Promise.resolve();
  expect(free).toBe(false);
  document.querySelector(".at-no")?.dispatchEvent(new Event("click", { bubbles: true }));
  await vi.waitFor(() => expect(free).toBe(true));
});

test("keys whose pad cannot come do not stand: they would keep nothing", async () => {
  await opened();
  sessionStorage.setItem("reloaded-at", String(Date.now())); // loading the page anew has not helped
  const script = document.body.appendChild(document.createElement("script"));
  script.dispatchEvent(new Event("error"));
  expect(glass()?.hidden).toBe(true);
});
