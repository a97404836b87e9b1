/** The pad in any state, without a server: what is tapped is kept, and never sent. */
import "../src/pad/styles.css";
import type { Head } from "../src/lib/protocol";
import { stillSession } from "../src/lib/still";
import { ASKS } from "../src/pad/apart";
import { LINES } from "../src/pad/lines";
import { PadApp } from "../src/pad/pad_app";
import { hear, withOther } from "../src/pad/said";
import { follow, open, ready } from "./frame";
import { mine, NOW, PAGE, type Scene, shared } from "./pad.parts";
import { SCENES } from "./pad.states";

let app: PadApp;
void stand(open(SCENES, "main")).then(ready);
follow(SCENES, stand);

async function stand(scene: Scene): Promise<void> {
  localStorage.clear();
  app = new PadApp();
  app.page = { ...PAGE, ...scene.page };
  app.session = stillSession({
    shared: scene.shared === undefined ? shared() : scene.shared,
    mine: scene.mine === undefined ? mine() : scene.mine,
    outbox: scene.outbox ?? [],
    link: {
      state: scene.link ?? "live",
      since: NOW - (scene.linkFor ?? 0),
      dataAt: NOW - (scene.linkFor ?? 0),
    },
  });
  document.getElementById("app")?.replaceChildren(app);
  await play(scene.does?.split(" ") ?? []);
}

async function play(steps: readonly string[]): Promise<void> {
  if (steps.length > 0) await app.late.warm([ASKS]); // a thumb so early would see no sheet
  for (const step of steps) await act(step);
  const { sheet } = app.remote;
  if (sheet && "until" in sheet) app.remote.show({ ...sheet, until: null }); // a state stands still
}

async function act(step: string): Promise<void> {
  const [verb, what = ""] = step.split(":");
  const { remote } = app;
  const second = () => (remote.sheet?.is === "second" ? remote.sheet : null);
  if (verb === "press") remote.press(what as Head);
  if (verb === "keep") await remote.keep({ kind: what });
  if (verb === "ring") await remote.ring();
  if (verb === "times") remote.show({ is: "times" });
  if (verb === "rank") remote.showRank();
  if (verb === "mode") remote.show({ is: "mode", until: null });
  if (verb === "open") remote.open(what as "calls");
  if (verb === "opened") remote.hearMoments([{ type: "meeting", nth: 5, name: "Nadia" }]);
  if (verb === "lines") await app.late.warm(LINES);
  if (verb === "ping")
    remote.hearMoments([{ type: "ping", id: 1, name: "Jean-Baptiste de La Tour", colour: 2 }]);
  if (verb === "cheers") remote.hearMoments([{ type: "cheers", hands: [{ what: "clap", pulse: 2, n: 3 }] }]);
  if (verb === "settled") app.remote.last = null;
  if (verb === "back") remote.away = { leftAt: null, backAt: NOW - 12_000 };
  if (verb === "awake") remote.awakeAt = -60_000;
  await new Promise((done) => setTimeout(done, 50));
  const sheet = second();
  if (verb === "hear" && sheet) hear(remote, sheet, what);
  if (verb === "other" && sheet) remote.show(withOther(sheet));
}
