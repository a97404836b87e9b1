// @vitest-environment happy-dom
/** What each page's own script adds. */
import { expect, test } from "vitest";
import { keepToken } from "../../src/page/first_run";
import { mintKey } from "../../src/page/form_key";
import { inOwnZone } from "../../src/page/own_zone";
import { NONE, PATIENCE_MS, roomState } from "../../src/page/room_steps";
import { offerToShow } from "../../src/page/show_password";
import { followChoices, people } from "../../src/page/sprint_form";
import { show } from "../../src/page/states";

const element = (tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

test("the first run's secret goes from the fragment into the form", () => {
  const slot = element("span");
  keepToken(slot, { hash: "#s3cret" } as Location);
  expect(slot.querySelector("input")?.value).toBe("s3cret");
  expect(slot.querySelector("input")?.name).toBe("token");
});

test("the first run's link, pasted into the tab that already asks for its secret, answers", () => {
  const slot = element("span");
  const place = { hash: "" } as Location;
  keepToken(slot, place);
  expect(slot.querySelector("input")).toBeNull();
  place.hash = "#s3cret";
  dispatchEvent(new Event("hashchange"));
  expect(slot.querySelector("input")?.value).toBe("s3cret");
});

test("hours of a server that keeps another clock are asked for again, once", () => {
  const at = Date.UTC(2026, 10, 22, 9, 30);
  const here = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  const own = `${two(here.getHours())}:${two(here.getMinutes())}`;
  const went: string[] = [];
  const open = (clock: string, query = "") =>
    inOwnZone(element("main", { "data-at": String(at), "data-clock": clock }), {
      href: `http://floor/sprints/1/report${query}`,
      replace: (url) => void went.push(String(url)),
    });
  open(own);
  open("03:14", "?zone=Asia/Tokyo");
  expect(went).toEqual([]);
  open("03:14", "?lang=en");
  expect(went).toEqual([expect.stringMatching(/report\?lang=en&zone=\w+/)]);
});

test("a form has a key, and another one when its page is shown again", () => {
  const field = element("input", { type: "hidden" }) as HTMLInputElement;
  mintKey(field);
  const first = field.value;
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  dispatchEvent(new Event("pageshow"));
  expect(field.value).toMatch(/^[0-9a-f]{32}$/);
  expect(field.value).not.toBe(first);
});

test("a password is shown and hidden by the same button", () => {
  const [field, button] = [
    element("input", { type: "password" }),
    element("button", { "data-hide": "Cacher", hidden: "" }, "Montrer"),
  ];
  offerToShow(element("div", {}, field, button));
  expect(button.hidden).toBe(false);
  button.click();
  expect([field.getAttribute("type"), button.textContent, button.getAttribute("aria-pressed")]).toEqual([
    "text",
    "Cacher",
    "true",
  ]);
  button.click();
  expect([field.getAttribute("type"), button.textContent]).toEqual(["password", "Montrer"]);
});

function form(): HTMLFormElement {
  const table = {
    short: {
      minutes: 25,
      people: [
        [7, 1, 0, 0],
        [15, 2, 0, 0],
      ],
    },
  };
  return element(
    "form",
    {},
    element("input", { type: "radio", name: "preset", value: "short", checked: "" }),
    element("input", { type: "number", name: "people", value: "1" }),
    element("button", { type: "button", "data-by": "1", hidden: "" }),
    element("p", { "data-sentence": "", "data-words": "{people} pour {dials}, {low}–{high}" }),
    element("script", { type: "application/json", "data-table": "" }, JSON.stringify(table)),
  ) as HTMLFormElement;
}

test("the sentence of the odds follows the number of people", () => {
  const made = form();
  followChoices(made);
  expect(made.querySelector("p")?.textContent).toBe("1 pour 7, 0–2");
  made.querySelector("button")?.click();
  expect(made.querySelector("p")?.textContent).toBe("2 pour 15, 0–4");
});

test("people stay between one and thirty, whatever is typed", () => {
  const made = form();
  const field = made.querySelector<HTMLInputElement>("[name=people]");
  for (const [typed, read] of [
    ["", 1],
    ["-3", 1],
    ["99", 30],
    ["12", 12],
  ] as const) {
    if (field) field.value = typed;
    expect(people(made)).toBe(read);
  }
});

test("thirty seconds without a phone show the causes, a stored tap shows green at any time", () => {
  expect(roomState(NONE, PATIENCE_MS - 1, true)).toBe("waiting");
  expect(roomState(NONE, PATIENCE_MS, true)).toBe("nothing");
  expect(roomState({ ...NONE, loaded: true }, PATIENCE_MS, true)).toBe("nothing");
  expect(roomState({ loaded: true, socket: true, stored: true }, PATIENCE_MS * 9, true)).toBe("ok");
  expect(roomState(NONE, 0, false)).toBe("cut");
});

test("only the words of the present state are shown", () => {
  const [one, both] = [element("p", { "data-when": "ok" }), element("p", { "data-when": "waiting ok" })];
  const page = element("div", {}, one, both);
  show(page, "waiting");
  expect([one.hidden, both.hidden]).toEqual([true, false]);
  show(page, "ok");
  expect([one.hidden, both.hidden]).toEqual([false, false]);
});
