// @vitest-environment happy-dom
/** What a host asks the server beside the link: links given, codes confirmed, a seat moved. */
import { beforeEach, expect, test, vi } from "vitest";
import { NOW } from "../../gallery/console.parts";
import { called, state } from "../../src/console/links";
import { doubled, fillsScreen } from "../../src/console/mirror";
import { open, settled } from "./desk";

const asked: string[] = [];
let refusal = "";

beforeEach(() => {
  asked.length = 0;
  refusal = "";
  vi.spyOn(globalThis, "fetch").mockImplementation(async (where, init = {}) => {
    const path = String(where);
    asked.push(`${init.method} ${path}${init.body ? ` ${init.body}` : ""}`);
    if (refusal && init.method === "POST")
      return new Response(JSON.stringify({ code: refusal }), { status: 404 });
    const wall = { id: "w1", label: "tv", since: NOW, seen: null, here: true };
    const body = path.endsWith("/walls") ? { walls: [wall] } : { qr: "data:,", until: NOW };
    return new Response(init.method === "DELETE" ? null : JSON.stringify(body), {
      status: init.method === "DELETE" ? 204 : 200,
    });
  });
});

test("a seat moves in two taps: the person, then the phone", async () => {
  const { press, screen } = await open("lobby");
  await press("Nadia\u00a0: renommer ou retirer");
  await press("Changer de téléphone");
  await settled(screen);
  expect(asked).toEqual(["POST /sprints/7/seats/r0/moves"]);
  expect(screen.querySelector(".once img.qr")).not.toBeNull();
});

test("while people call it moves in two as well: the list, then the person's QR", async () => {
  const { press, screen } = await open("live");
  await press("L’équipe, 9");
  await press("Changer de téléphone\u00a0: Nadia");
  await settled(screen);
  expect(asked).toEqual(["POST /sprints/7/seats/r0/moves"]);
});

test("the address that a host chooses is asked of the server, and shown once it is taken", async () => {
  const { screen } = await open("lobby");
  const other = { url: "http://10.0.0.4:8000", label: "câble" };
  const { join } = screen.page;
  screen.page = { ...screen.page, join: { ...join, addresses: [...join.addresses, other] } };
  await screen.updateComplete;
  const choose = async () => {
    const field = screen.querySelector<HTMLSelectElement>(".addresses select");
    if (field) field.value = other.url;
    field?.dispatchEvent(new Event("change"));
    await settled(screen);
    await settled(screen);
    return [screen.page.join.address, screen.querySelector<HTMLImageElement>("img.qr")?.src ?? ""];
  };
  refusal = "not_found";
  expect(await choose()).toEqual([join.address, expect.not.stringContaining("10.0.0.4")]);
  refusal = "";
  expect(await choose()).toEqual([other.url, expect.stringContaining("10.0.0.4")]);
  expect(asked).toContain(`POST /sprints/7/address {"url":"${other.url}"}`);
});

test("a link that is taken back is asked for by its id, never by its secret", async () => {
  const { press, screen, text } = await open("live");
  await press("L’écran");
  await settled(screen);
  expect(text()).toContain("en ce moment");
  await press("Retirer\u00a0: Écran par code");
  expect(asked.filter((one) => one.startsWith("DELETE"))).toEqual(["DELETE /sprints/7/walls/w1"]);
});

test("a TV's code that nobody shows is said beside the field, and stays typed", async () => {
  const { press, screen, text } = await open("live");
  await press("L’écran");
  refusal = "wrong_tv";
  const field = screen.querySelector<HTMLInputElement>("#tv");
  if (field) field.value = "BCDFG";
  field?.form?.dispatchEvent(new Event("submit", { cancelable: true }));
  await settled(screen);
  await settled(screen);
  expect(text()).toContain("Aucun écran n’affiche ce code");
  expect(screen.querySelector<HTMLInputElement>("#tv")?.value).toBe("BCDFG");
  expect(asked).toContain('POST /sprints/7/walls {"tv":"BCDFG"}');
});

test("links of one kind are numbered, a second host has a name", async () => {
  await open("live");
  const one = (id: string, label: string) => ({ id, label, since: NOW, seen: null, here: false });
  const given = [one("a", "link"), one("b", "tv"), one("c", "link")];
  expect(given.map((it) => called(it, given, "walls"))).toEqual(["Lien 1", "Écran par code", "Lien 2"]);
  const hosts = [one("d", "Gwenaëlle"), one("e", ""), one("f", "")];
  expect(hosts.map((it) => called(it, hosts, "hosts"))).toEqual([
    "Gwenaëlle",
    "Invitation 1",
    "Invitation 2",
  ]);
});

test("a link says whether it is open, when it was, or that it never was", async () => {
  await open("live");
  const link = { id: "a", label: "link", since: NOW, seen: null, here: false };
  expect(state({ ...link, here: true })).toBe("en ce moment");
  expect(state(link)).toContain("pas encore ouvert");
  expect(state({ ...link, seen: NOW })).toContain("vu à");
});

test("one screen that also carries the wall is told apart from two", () => {
  const laptop = {
    innerWidth: 1280,
    innerHeight: 640,
    screen: { width: 1280, height: 800, isExtended: false },
  };
  expect(fillsScreen(laptop)).toBe(false);
  expect(doubled(laptop, true)).toBe(true);
  expect(doubled(laptop, false)).toBe(false);
  expect(doubled({ ...laptop, screen: { ...laptop.screen, isExtended: true } }, true)).toBe(false);
  expect(doubled({ ...laptop, innerWidth: 390 }, true)).toBe(false);
});
