/** The usual card: a sign, a kicker, a headline, a line more; as high as its words need. */
import { html, nothing, type TemplateResult } from "lit";
import { type IconId, icon } from "../../lib/icons";
import type { WallView } from "../view";
import type { GableCard } from "./card";

export interface Said {
  readonly look: "" | "tip" | "gate" | "enamel" | "tip fact";
  readonly sign: IconId;
  readonly kick: string;
  readonly headline: string;
  readonly more?: string;
}

/** A card that says this; null where it has nothing to say. `until`: when it stops by itself. */
export function told(
  id: string,
  weight: number,
  say: (view: WallView) => Said | null,
  until: GableCard["until"] = () => null,
): GableCard {
  return {
    id,
    weight,
    until,
    shows: (view) => say(view) !== null,
    heights(view) {
      const said = say(view);
      return said ? [heightOf(said)] : [];
    },
    draw(view) {
      const said = say(view);
      return said ? drawn(said) : html``;
    },
  };
}

export function drawn({ look, sign, kick, headline, more }: Said): TemplateResult {
  return html`<section class="same ${look}">
    ${icon(sign)}
    <p>${kick}<strong>${headline}</strong>${more ? html`<small>${more}</small>` : nothing}</p>
  </section>`;
}

/** Letters that stand on a line of the card at least, and the line's height in hundredths of the screen's. */
const SMALL = { letters: 27, line: 3.2 };
const HEADLINE = { letters: 18, line: 4.45 };
const SENTENCE = { letters: 22, line: 3.6 };
const PADDING = 3.9;

export function heightOf({ look, kick, headline, more = "" }: Said): number {
  const strong = look === "tip fact" ? SENTENCE : HEADLINE;
  return PADDING + lines(kick, SMALL) + lines(headline, strong) + lines(more, SMALL);
}

function lines(text: string, { letters, line }: typeof SMALL): number {
  return Math.ceil(text.length / letters) * line;
}
