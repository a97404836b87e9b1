/** The demo's door: the building of the floor that plays, alive on the link to its wall. */
import "../styles/base.css";
import "../page/page.css";
import "./demo.css";
import { Facade, type FacadeOptions } from "../facade/facade";
import { number } from "../lib/i18n";
import { page } from "../lib/page";
import type { SharedState } from "../lib/protocol";
import { openSession } from "../lib/session";
import { dress } from "../lib/theme";

/** What the server says of the sprint that plays. */
interface DemoPage {
  readonly sprint: { readonly id: number };
}

const LEAST_ROOM = 12;

dress();
const session = openSession({ screen: "wall", sprint: page<DemoPage>().sprint.id });
const building = document.querySelector<HTMLElement>("[data-building]");
if (building) watch(building);

function watch(card: HTMLElement): void {
  const canvas = card.querySelector("canvas");
  let facade: Facade | null = null;
  session.subscribe(({ shared }) => {
    if (!shared || !session.shared || !canvas) return;
    const options = drawing(session.shared);
    if (facade) facade.set(options);
    else facade = new Facade(canvas, options);
    figures(card, session.shared);
  });
}

function drawing({ strip, totals, goal }: SharedState): FacadeOptions {
  const room = Math.max(LEAST_ROOM, Math.round((goal.expected_doors - totals.doors) / 4));
  return { strip, room, plateEvery: 1e6, onlyPlate: 1e6, animate: true };
}

function figures(card: HTMLElement, { totals }: SharedState): void {
  for (const slot of card.querySelectorAll<HTMLElement>("[data-total]")) {
    const name = slot.dataset["total"] === "meetings" ? "meetings" : "doors";
    slot.textContent = number(totals[name]);
    if (slot.parentElement) slot.parentElement.hidden = totals[name] === 0;
  }
}
