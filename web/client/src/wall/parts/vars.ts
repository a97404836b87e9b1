/** Custom properties set through the CSSOM: the content policy forbids style attributes, which styleMap writes. */
import { noChange } from "lit";
import { Directive, directive, type ElementPart, type PartInfo, PartType } from "lit/directive.js";

type Vars = Readonly<Record<`--${string}`, string | number>>;

class SetVars extends Directive {
  #set: Vars = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("vars() stands in an element's tag");
  }

  render(_vars: Vars): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [vars]: [Vars]): typeof noChange {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(vars))
      if (this.#set[name as keyof Vars] !== value) style.setProperty(name, String(value));
    this.#set = vars;
    return noChange;
  }
}

export const vars = directive(SetVars);
