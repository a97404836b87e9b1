/** The book beside a door: one tap under an objection that it has an answer to. */
import { many } from "../../lib/i18n";
import type { Glance } from "../glance";
import type { Held } from "../held";
import type { SecondChip } from "../lines";
import type { Second } from "../sheet";
import { openFor } from "./about";
import { shelfOf } from "./shelf";

export function second(sheet: Second, _: Glance, { remote, page }: Held): SecondChip | null {
  const shelf = shelfOf(page.sprint.id);
  shelf.read(() => remote.changed());
  const { length } = shelf.answersTo(sheet.objection);
  if (length === 0) return null;
  return {
    icon: "book",
    words: many("book.chip", length),
    pressed: false,
    does() {
      openFor(sheet.objection);
      remote.open("book");
    },
  };
}
