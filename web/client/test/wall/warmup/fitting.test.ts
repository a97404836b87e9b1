/** What has room under a lintel: the most voted, and how many others there are. */
import { expect, test } from "vitest";
import type { Card } from "../../../src/lib/protocol";
import { fitting } from "../../../src/wall/warmup/fitting";

const card = (id: string, votes = 0, text = "Deux minutes.", kept = false): Card => ({
  id,
  text,
  name: "",
  votes,
  kept,
});
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id);

test("the most voted stands first and large, equal ones as they came", () => {
  const fit = fitting([card("a"), card("b", 2), card("c", 2)], 60);
  expect(ids(fit.cards)).toEqual(["b", "c", "a"]);
  expect(fit).toMatchObject({ best: "b", others: 0, size: "plain" });
});

test("nobody is the best before a vote", () => {
  expect(fitting([card("a"), card("b")], 60).best).toBe("");
});

test("what is in the book goes before what was only voted", () => {
  expect(fitting([card("a", 5), card("b", 1, "Une.", true)], 60).best).toBe("b");
});

test("many answers are set smaller before any is left to the phones", () => {
  const six = ["a", "b", "c", "d", "e", "f"].map((id) => card(id));
  expect(fitting(six, 45)).toMatchObject({ size: "dense", others: 0 });
});

test("what has no room is counted, none is lost", () => {
  const long = Array.from({ length: 12 }, (_, n) => card(`${n}`, 12 - n, "x".repeat(200)));
  const fit = fitting(long, 57);
  expect(fit.cards.length + fit.others).toBe(12);
  expect(ids(fit.cards)).toEqual(ids(long).slice(0, fit.cards.length));
  expect(fit.others).toBeGreaterThan(0);
});
