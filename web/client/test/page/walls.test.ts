// @vitest-environment happy-dom
/** A screen on its way to the wall: by a code on a TV, by a link; the server may be up later than the screen. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Tv } from "../../src/page/tv";
import { openWall } from "../../src/page/wall_link";

const answers: (number | { [field: string]: string })[] = [];
const asked: string[] = [];
const gone: string[] = [];
let page: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  for (const list of [answers, asked, gone]) list.length = 0;
  page = document.createElement("main");
  page.innerHTML = "<p data-code></p><p data-problem hidden></p><p role=status></p>";
  page.dataset["problem"] = "old link";
  page.dataset["cut"] = "no answer";
  vi.spyOn(location, "replace").mockImplementation((where) => void gone.push(String(where)));
  vi.spyOn(globalThis, "fetch").mockImplementation(async (where, init = {}) => {
    asked.push(`${where} ${init.body}`);
    const answer = answers.shift() ?? 0;
    if (answer === 0) throw new TypeError("no route");
    const [body, status] = typeof answer === "number" ? [{ code: "wrong_link" }, answer] : [answer, 200];
    return new Response(JSON.stringify(body), { status });
  });
});
afterEach(() => vi.useRealTimers());

test("a TV that is up before its server goes back to its wall without a code", async () => {
  localStorage.setItem("tv", "kept");
  answers.push(0, 0, { location: "/sprints/7/wall" });
  void new Tv(page).begin();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(gone).toEqual(["/sprints/7/wall"]);
  expect(asked.every((one) => one === '/wall-visits {"secret":"kept"}')).toBe(true);
});

test("a TV whose link was taken back shows a new code", async () => {
  localStorage.setItem("tv", "kept");
  answers.push(404, { code: "BCDFG", secret: "new" }, { location: "" });
  void new Tv(page).begin();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(page.querySelector("[data-code]")?.textContent).toBe("BCDFG");
});

test("a link that is none is said so; a server that does not answer is asked again", async () => {
  answers.push(404);
  await openWall(page, "old");
  expect(page.querySelector("[role=status]")?.textContent).toBe("old link");
  answers.push(0, { location: "/sprints/7/wall" });
  await openWall(page, "good");
  expect(page.querySelector("[role=status]")?.textContent).toBe("no answer");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(gone).toEqual(["/sprints/7/wall"]);
});
