/** Joining in any state, without a server: nothing that is asked is answered. */
import "../src/join/styles.css";
import { JoinApp } from "../src/join/join_app";
import { follow, open, ready } from "./frame";
import { STATES } from "./join.states";

stand(open(STATES, "form"));
ready();
follow(STATES, stand);

function stand([stage, more = {}]: (typeof STATES)[string]): void {
  sessionStorage.clear();
  sessionStorage.setItem("join", JSON.stringify(more.draft ?? {}));
  const app = new JoinApp();
  app.go = () => undefined;
  app.stage = stage;
  app.wrong = more.wrong ?? null;
  app.busy = more.busy ?? false;
  document.getElementById("app")?.replaceChildren(app);
}
