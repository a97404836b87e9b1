/** The pad's page: what the server wrote into it, its link, and the glass, in the place of the page's own keys. */
import "./styles.css";
import { page } from "../lib/page";
import { openSession } from "../lib/session";
import { PadApp } from "./pad_app";
import type { PadPage } from "./page";

/** So long the glass waits for what was tapped before it: then its first picture says that it is kept. */
const KEEPS_MS = 500;

const app = new PadApp();
app.page = page<PadPage>();
const { sprint, rep, ticket } = app.page;
app.session = openSession({ screen: "pad", sprint: sprint.id, outbox: true, rep, ticket });
void stand();

async function stand(): Promise<void> {
  const { early } = window;
  const remote = app.begin();
  const kept = early?.taps.length ? remote.takeEarly(early) : null;
  await Promise.race([kept, kept && new Promise((done) => setTimeout(done, KEEPS_MS))]);
  await early?.free();
  document.getElementById("app")?.replaceChildren(app);
  await kept;
  if (early) await remote.takeEarly(early); // what came while the first were being kept
}
