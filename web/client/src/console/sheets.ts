/** Which sheet lies over the console, and its title. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import type { Guest } from "../lib/protocol";
import { correction } from "./correct";
import type { Desk, Sheet } from "./desk";
import { dialog } from "./dialog";
import { entranceSheet } from "./entrance";
import { extendSheet } from "./extend";
import { finishSheet, freezeSheet } from "./finish";
import { messageSheet } from "./message";
import { PART_SHEETS } from "./part_sheets";
import { ringing } from "./people";
import { moveSheet, personSheet, removeSheet } from "./person";
import { why } from "./refusal";
import { secondSheet } from "./second";
import { soundQuestion } from "./sound";
import { standIn } from "./stand_in";
import { turnAwaySheet } from "./turn_away";
import { wallSheet } from "./wall_link";

/** The sheet, with a refusal inside it, since it lies over everything else. */
export function sheet(desk: Desk, over: Sheet | null): TemplateResult | typeof nothing {
  if (!over) return nothing;
  const found = content(desk, over);
  if (!found) return nothing;
  const refused = desk.asking.refused;
  const said = refused
    ? html`<p class="error" role="alert">${t("console.refused", { why: why(refused.answer) })}</p>`
    : nothing;
  const shut = () => {
    desk.asking.forget();
    desk.shut();
  };
  return dialog(found.title, html`${said}${found.body}`, shut);
}

interface Content {
  readonly title: string;
  readonly body: TemplateResult;
}

function content(desk: Desk, over: Sheet): Content | null {
  switch (over.name) {
    case "extend":
      return { title: t("console.extend"), body: extendSheet(desk) };
    case "message":
      return { title: t("console.message.title"), body: messageSheet(desk) };
    case "freeze":
      return { title: t("console.freeze"), body: freezeSheet(desk) };
    case "finish":
      return { title: t("console.finish.title"), body: finishSheet(desk) };
    case "entrance":
      return { title: t("console.let_in"), body: entranceSheet(desk) };
    case "wall":
      return { title: t("console.wall"), body: wallSheet(desk) };
    case "second":
      return { title: t("console.second"), body: secondSheet(desk) };
    case "sound":
      return { title: t("console.sound.short"), body: soundQuestion(desk) };
    case "turn_away":
      return ringing(desk.lead).length ? { title: t("console.turn_away"), body: turnAwaySheet(desk) } : null;
    case "correct":
      return onLine(desk, over.line);
    case "part":
      return ofPart(desk, over.id, over.about);
    default:
      return onGuest(desk, over.name, over.rep);
  }
}

function ofPart(desk: Desk, id: string, about: string): Content | null {
  const found = PART_SHEETS.find((part) => part.id === id);
  const body = found?.draw(desk, about);
  return found && body ? { title: found.title(desk, about), body } : null;
}

function onLine(desk: Desk, id: string): Content | null {
  const line = desk.lead.ledger.find((l) => l.id === id);
  return line ? { title: t("console.correct"), body: correction(desk, line) } : null;
}

function onGuest(desk: Desk, name: "person" | "remove" | "stand_in" | "move", rep: string): Content | null {
  const guest = desk.lead.guests.find((g) => g.rep === rep && present(g));
  if (!guest) return null;
  if (name === "person") return { title: guest.name, body: personSheet(desk, guest) };
  if (name === "remove") return { title: t("console.remove.title"), body: removeSheet(desk, guest) };
  if (name === "move") return { title: t("console.person.move"), body: moveSheet(desk, guest) };
  return { title: t("console.stand_in"), body: standIn(desk, guest) };
}

const present = (guest: Guest): boolean => guest.status === "pending" || guest.status === "admitted";
