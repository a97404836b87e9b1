/** A second host: invited by a code that works once, seen and thanked from here. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../lib/i18n";
import { opener } from "./button";
import type { Desk } from "./desk";
import { links } from "./links";
import { once } from "./once";

/** The tile, for the team's own host alone. */
export const secondTile = (desk: Desk): TemplateResult | typeof nothing =>
  desk.page.urls.invitations
    ? opener(t("console.second"), () => desk.open({ name: "second" }), { sign: "key" })
    : nothing;

export const secondSheet = ({ page }: Desk): TemplateResult =>
  html`${once(page.urls.invitations, t("console.second.how"))}${links(page.urls.hosts, "hosts")}`;
