/** The console's entry: its styles, its link to the sprint, then the screen. */
import "../styles/base.css";
import "./console.css";
import "./floor_console";
import { page } from "../lib/page";
import { openSession } from "../lib/session";
import { dress } from "../lib/theme";
import type { Console } from "./floor_console";
import type { ConsolePage } from "./page_data";

dress();
const data = page<ConsolePage>();
const screen = document.createElement("floor-console") as Console;
screen.page = data;
screen.session = openSession({ screen: "console", sprint: data.sprint.id });
document.getElementById("app")?.replaceChildren(screen);
