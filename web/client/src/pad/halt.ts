/** When this phone holds no seat of the sprint, or no more: nothing else is on the glass. */
import { html, nothing, type TemplateResult } from "lit/html.js";
import { SCENES } from "./apart";
import type { Glance } from "./glance";
import type { Held } from "./held";

export type Halt = "elsewhere" | "moved" | "erased" | "signed_out" | "removed" | "pending";

export function halt(now: Glance, held: Held): TemplateResult | null {
  const why = reason(now, held);
  if (!why) return null;
  if (why === "erased") held.memory.forget();
  const scenes = held.late.get(SCENES);
  const said = why === "elsewhere" ? scenes?.elsewhere(held.remote) : scenes?.stopped(why, now, held.page);
  return html`<main class="pad still">${said ?? nothing}</main>`;
}

function reason({ mine }: Glance, { remote }: Held): Halt | null {
  const { link, farewell } = remote.session;
  if (link.state === "elsewhere") return farewell === "moved" ? "moved" : "elsewhere";
  const status = mine?.status ?? "admitted";
  if (status === "erased" || (link.state === "signed_out" && remote.erasing)) return "erased";
  if (link.state === "signed_out") return farewell === "removed" ? "removed" : "signed_out";
  return status === "admitted" ? null : status;
}
