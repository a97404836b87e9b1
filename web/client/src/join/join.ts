/** The join page: how somebody came is read once, then the door opens. */
import "./styles.css";
import { t } from "../lib/i18n";
import { page } from "../lib/page";
import { dress } from "../lib/theme";
import { type Arrival, JoinApp, type JoinPage } from "./join_app";

/** A secret stands after the sign #: it never goes out in an address. */
function arrival({ known_code, sprint, host }: JoinPage): Arrival {
  const secret = location.hash.slice(1);
  if (secret) return location.pathname === "/card" ? { card: secret } : { secret };
  if (sprint) return host ? { sprint } : { back: sprint };
  return known_code ? { code: known_code } : null;
}

document.documentElement.dataset["screen"] = "join";
dress();
const here = page<JoinPage>();
const lang = here.locale === "fr" ? "en" : "fr";
const app = new JoinApp();
app.other = { name: t(`ui.${lang}`), lang, url: here.languages[lang] };
document.getElementById("app")?.replaceChildren(app);
void app.arrive(arrival(here));
