// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { item, mine, NOW, PAGE, shared } from "../../gallery/pad.parts";
import { speak } from "../../src/lib/i18n";
import { stillSession } from "../../src/lib/still";
import { ASKS } from "../../src/pad/apart";
import { PadApp } from "../../src/pad/pad_app";

type Fields = Parameters<typeof stillSession>[0];

speak("fr", {
  "face.final.late_hands": ["{n} trop tard", "{n} trop tard"],
  "ask.": "",
  "mode.": "",
  "rules.": "",
  "aside.": "",
  "party.": "",
  "calls.latest": ["le dernier", "les {n} derniers"],
  "objection.": "",
  "reason.": "",
});
let app: PadApp;

async function pad(fields: Fields = {}): Promise<PadApp> {
  localStorage.clear();
  app = new PadApp();
  app.page = PAGE;
  app.session = stillSession({ shared: shared(), mine: mine(), ...fields });
  document.body.replaceChildren(app);
  await drawn();
  return app;
}

async function drawn(): Promise<void> {
  await new Promise((done) => setTimeout(done, 5));
  await app.updateComplete;
}

async function tap(selector: string): Promise<void> {
  app.querySelector<HTMLElement>(selector)?.click();
  await drawn();
}

const there = (selector: string): boolean => app.querySelector(selector) !== null;

afterEach(() => app.remove());

test("the keys are there before the server has said anything", async () => {
  await pad({ shared: null, mine: null, link: { state: "connecting", since: NOW, dataAt: 0 } });
  await tap(".at-voicemail");
  expect(app.session.outbox).toHaveLength(1);
});

test("only one's own tap is announced", async () => {
  await pad();
  const spoken = () => app.querySelector("[aria-live]")?.textContent?.trim();
  app.remote.hearMoments([{ type: "meeting", nth: 5, name: "Nadia" }]);
  await drawn();
  expect(spoken()).toBe("");
  await tap(".at-no");
  expect(spoken()).toBe("pad.said.kept");
});

test("all eight heads stay one tap away while a sheet is open", async () => {
  await pad();
  await vi.waitFor(() => expect(app.late.here(ASKS)).not.toBeNull(), 10_000);
  await tap(".at-no");
  await vi.waitFor(() => expect(there(".sheet .covered")).toBe(true), 10_000);
  const beneath = app.querySelectorAll(".sheet .covered .key").length;
  const left = ["front_desk", "hung_up", "no_answer", "voicemail"].filter((head) => there(`.at-${head}`));
  expect(beneath + left.length).toBe(8);
  await tap(".covered .key:last-child");
  expect(app.session.outbox.map((kept) => "kind" in kept.command && kept.command.kind)).toEqual([
    "refusal",
    "callback",
  ]);
});

test("after the gong, whether a call counts is asked before what was said in it", async () => {
  const closed = shared({}, { phase: "closed", closed_at: NOW - 1_000 });
  await pad({ shared: closed, outbox: [item("q", "refusal", 500, { status: "question" })] });
  app.remote.show({
    is: "second",
    key: "q",
    head: "no",
    kind: "refusal",
    talked: false,
    said: false,
    objection: "",
    words: "",
    chips: [],
    other: false,
    until: null,
  });
  await drawn();
  await vi.waitFor(() => expect(there(".gong-asked")).toBe(true), 10_000);
});

test("of a call that is not counted, nothing more is asked", async () => {
  await pad();
  await tap(".at-no");
  const session = app.session as ReturnType<typeof stillSession>;
  session.set({ outbox: session.outbox.map((kept) => ({ ...kept, status: "refused", code: "after_end" })) });
  await drawn();
  expect(there(".sheet")).toBe(false);
  expect(app.querySelector(".slot")?.textContent).toContain("pad.slot.refused.one");
});

test("the box for the next tap takes the place of the doors: no key moves", async () => {
  await pad({ shared: shared({}, { phase: "closed", closed_at: NOW - 1_000 }) });
  expect(there(".before")).toBe(true);
  expect(there("pad-strip")).toBe(false);
});

test("who watches has no key to tap by mistake", async () => {
  await pad({ mine: mine({ mode: "watching" }) });
  expect(there(".key")).toBe(false);
});

test("a seat taken back shows nothing over it, not even an open page", async () => {
  await pad();
  app.remote.open("calls");
  await drawn();
  (app.session as ReturnType<typeof stillSession>).set({ mine: mine({ status: "removed" }) });
  await drawn();
  expect(there("dialog")).toBe(false);
  await vi.waitFor(() => expect(app.textContent).toContain("face.stopped.removed"), 10_000);
});

test("before the second tap is here, the call just kept may be undone in the slot", async () => {
  await pad();
  const here = app.late.here.bind(app.late);
  app.late.here = (source) => (source === ASKS ? null : here(source));
  await tap(".at-no");
  expect(there(".slot.undo .ring")).toBe(true);
});

test("the same tap twice is announced twice", async () => {
  await pad();
  const region = app.querySelector("[aria-live]");
  let changes = 0;
  new MutationObserver(() => ++changes).observe(region as Element, {
    subtree: true,
    characterData: true,
    childList: true,
  });
  await tap(".at-voicemail");
  const once = changes;
  app.remote.last = null;
  await new Promise((done) => setTimeout(done, 260));
  await tap(".at-voicemail");
  expect(app.session.outbox).toHaveLength(2);
  expect(changes).toBeGreaterThan(once);
});

test("a question that cannot be kept gives its place to the line that says so", async () => {
  await pad();
  app.session.tap = () => Promise.reject(new Error("quota"));
  app.remote.show({ is: "meeting" });
  await app.remote.ring();
  await drawn();
  expect(app.remote.sheet).toBeNull();
  expect(app.querySelector(".slot")?.textContent).toContain("pad.slot.unwritable");
});

test("no digit is a call while three, two, one is shown", async () => {
  await pad({ shared: shared({}, { started_at: Date.now() + 3_000 }) });
  document.dispatchEvent(new KeyboardEvent("keydown", { code: "Digit1", key: "1" }));
  await drawn();
  expect(app.session.outbox).toHaveLength(0);
});

test("a sheet that the keyboard is in waits for it", async () => {
  await pad();
  await vi.waitFor(() => expect(app.late.here(ASKS)).not.toBeNull(), 10_000);
  await tap(".at-no");
  await vi.waitFor(() => expect(there(".sheet .chip")).toBe(true), 10_000);
  const until = () => (app.remote.sheet?.is === "second" ? (app.remote.sheet.until ?? 0) : 0);
  const before = until();
  app.querySelector<HTMLElement>(".sheet .chip")?.focus();
  const elapsed = app.remote.elapsed();
  (app.remote as { elapsed: () => number }).elapsed = () => elapsed + 5_900;
  const matches = app.querySelector.bind(app);
  app.querySelector = ((asked: string) =>
    matches(asked.replace(":focus-visible", ":focus"))) as typeof app.querySelector;
  app.requestUpdate();
  await drawn();
  expect(until()).toBeGreaterThan(before);
});

test("a question that is still on its way is said; one that cannot come brings the page anew", async () => {
  const renew = vi.fn(async () => undefined);
  let fail = (_: Error): void => undefined;
  const first = new Promise<never>((_, reject) => {
    fail = reject;
  });
  vi.spyOn(ASKS, "load").mockReturnValueOnce(first).mockRejectedValue(new TypeError("no network"));
  await pad();
  app.session.renew = renew;
  await tap(".at-meeting");
  expect(app.querySelector(".slot")?.textContent).toContain("ui.loading");
  expect(renew).not.toHaveBeenCalled();
  fail(new TypeError("no network"));
  await drawn();
  app.late.again(ASKS);
  await drawn();
  await drawn();
  expect(renew).toHaveBeenCalled();
});

test("an application asks at once which sprint is on, and goes there", async () => {
  const went = vi.spyOn(location, "replace").mockImplementation(() => undefined);
  const told = { location: "/sprints/8/pad" };
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(JSON.stringify(told))),
  );
  history.replaceState(null, "", "/pad");
  await pad();
  await vi.waitFor(() => expect(went).toHaveBeenCalledWith("/sprints/8/pad"), 10_000);
  history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
});

test("the pad never makes a sound, and is felt under its own thumb alone", async () => {
  const felt = vi.fn(() => true);
  const sounds = vi.fn();
  vi.stubGlobal("AudioContext", sounds);
  vi.stubGlobal("Audio", sounds);
  Object.defineProperty(navigator, "vibrate", { value: felt, configurable: true });
  await pad();
  app.remote.hearMoments([
    { type: "meeting", nth: 5, name: "Nadia" },
    { type: "ping", id: 1, name: "Lou", colour: 2 },
    { type: "cheers", hands: [{ what: "clap", pulse: 2, n: 3 }] },
  ]);
  (app.session as ReturnType<typeof stillSession>).set({
    shared: shared({}, { phase: "closed", closed_at: NOW }),
  });
  await drawn();
  expect(felt).not.toHaveBeenCalled();
  await tap(".at-voicemail");
  expect(felt).toHaveBeenCalledTimes(1);
  await app.remote.ring();
  await drawn();
  expect(sounds).not.toHaveBeenCalled();
  Reflect.deleteProperty(navigator, "vibrate");
  vi.unstubAllGlobals();
});

test("the list of one's calls says that it holds the latest only, when it does", async () => {
  const few = mine();
  const lines = few.lines.filter(({ ended_by }) => ended_by === "");
  const calls = lines.reduce((sum, { times }) => sum + times, 0);
  for (const [all, told] of [
    [calls + 1, true],
    [calls, false],
  ] as const) {
    await pad({ mine: { ...few, lines, totals: { ...few.totals, calls: all } } });
    app.remote.open("calls");
    await vi.waitFor(() => expect(there("ul.calls")).toBe(true));
    expect(app.textContent?.includes(`les ${lines.length} derniers`)).toBe(told);
  }
});

test("a hand that came after the result is told once the sprint is over, one too many in a minute is not", async () => {
  const hand = (code: string) =>
    item(code, "", 0, { command: { c: "give_support", what: "clap", pulse: 0 }, status: "refused", code });
  await pad({
    shared: shared({}, { phase: "final", final_at: NOW }),
    outbox: [hand("phase"), hand("enough")],
  });
  await vi.waitFor(() => expect(app.textContent).toContain("1 trop tard"));
});
