/** The wall: read at six metres, no mouse, no name at the door. */
import "../styles/base.css";
import "./style/wall.css";
import { page } from "../lib/page";
import { openSession } from "../lib/session";
import { dress } from "../lib/theme";
import { stayAwake } from "./awake";
import { WallBoard } from "./board";
import { keepHere } from "./kept";
import { asked, listen } from "./keys";
import { fetchAll } from "./late";
import { turnPage } from "./next_step";
import type { WallPage } from "./view";

// Beside the first picture, not before it.
void import("./style/late.css");

const KEEP_MS = 3_000;
const KEEP_AGAIN_MS = 60_000;

const data = page<WallPage>();
// A wall is dark unless somebody chose otherwise: it shines in a room all day.
const theme = asked(location.search);
if (theme) document.documentElement.dataset["theme"] = theme;
else dress("dark");
const wall = new WallBoard();
wall.session = openSession({ screen: "wall", sprint: data.sprint.id });
wall.page = data;
document.getElementById("app")?.replaceChildren(wall);
listen({
  next: () => {
    const { shared } = wall.session;
    if (shared) void turnPage(data.sprint.id, shared, wall.session.now());
  },
});
stayAwake();
// Once the first picture stands: a wall that loses its link must still be able to show every scene.
const keep = (): void => {
  fetchAll()
    .then(keepHere)
    .catch(() => setTimeout(keep, KEEP_AGAIN_MS));
};
setTimeout(keep, KEEP_MS);
