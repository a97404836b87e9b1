// @vitest-environment happy-dom
/** The bands over the console. */
import { render } from "lit";
import { beforeAll, expect, test } from "vitest";
import { linkBand } from "../../src/console/band";
import type { ConsolePage } from "../../src/console/page_data";
import { hour, speak } from "../../src/lib/i18n";
import { words } from "./words";

beforeAll(() => speak("fr", words("fr")));

test("a lost link tells its hour by the server's clock, which the head shows, not by this device's", () => {
  const at = new Date(2026, 10, 22, 9, 30).getTime();
  const said = document.createElement("div");
  const link = { state: "lost", since: at, dataAt: at } as const;
  render(
    linkBand(link, () => undefined, {} as ConsolePage, 7 * 60_000),
    said,
  );
  expect(said.textContent).toContain(hour(at + 7 * 60_000));
  expect(said.textContent).not.toContain(hour(at));
});
