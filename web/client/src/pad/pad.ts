/** The pad's page: what the server wrote into it, its link, and the glass. */
import "./styles.css";
import { takeHand } from "../lib/hand";
import { page } from "../lib/page";
import { openSession } from "../lib/session";
import { dress } from "../lib/theme";
import { PadApp } from "./pad_app";
import type { PadPage } from "./page";

document.documentElement.dataset["screen"] = "pad";
dress();
takeHand();
const app = new PadApp();
app.page = page<PadPage>();
const { sprint, ticket } = app.page;
app.session = openSession({ screen: "pad", sprint: sprint.id, outbox: true, ticket });
document.getElementById("app")?.replaceChildren(app);
