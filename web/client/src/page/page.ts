/** The entry of the pages that the server draws: their styles, and the little that each one's script adds. */
import "../styles/base.css";
import "./page.css";
import { dress } from "../lib/theme";
import { keepToken } from "./first_run";
import { mintKey } from "./form_key";
import { inviteIn } from "./host_link";
import { inOwnZone } from "./own_zone";
import { offerToPrint } from "./print";
import { Room } from "./room";
import { RoomPhone } from "./room_phone";
import { offerToShow } from "./show_password";
import { followChoices } from "./sprint_form";
import { drawIcons } from "./states";
import { Tv } from "./tv";
import { openWall } from "./wall_link";

dress();
drawIcons(document);
each("[data-reveal]", offerToShow);
each("[data-print]", offerToPrint);
each<HTMLInputElement>("[data-zone]", (field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
});
each("[data-clock]", (sheet) => inOwnZone(sheet));
each("[data-token]", (slot) => keepToken(slot));
each<HTMLInputElement>("[data-key]", mintKey);
each<HTMLFormElement>("[data-odds-form]", followChoices);
each("[data-room]", (page) => void new Room(page).begin());
each("[data-room-phone]", (page) => void new RoomPhone(page, location.hash.slice(1)).begin());
each<HTMLFormElement>("[data-host-link]", (form) => inviteIn(form, location.hash.slice(1)));
each("[data-tv]", (page) => void new Tv(page).begin());
each("[data-wall-link]", (page) => void openWall(page, location.hash.slice(1)));

function each<T extends HTMLElement = HTMLElement>(selector: string, call: (element: T) => void): void {
  for (const element of document.querySelectorAll<T>(selector)) call(element);
}
