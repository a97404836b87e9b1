/** The way in: code, address and QR, and the lock of the door. */
import { html, nothing, type TemplateResult } from "lit";
import { errand } from "../lib/errands";
import { t } from "../lib/i18n";
import { icon } from "../lib/icons";
import { button } from "./button";
import type { Desk } from "./desk";
import type { ConsolePage } from "./page_data";

/** « KFR TMP »: six letters are read by threes. */
export const spaced = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

/** The QR's image for an address. */
export function qr(page: ConsolePage, base = document.baseURI): string {
  const url = new URL(page.join.qr, base);
  url.searchParams.set("address", page.join.address);
  return url.href;
}

export function entrance(desk: Desk): TemplateResult {
  const { page } = desk;
  return html`<div class="entrance">
    <img class="qr" src=${qr(page)} alt=${t("console.qr")} width="240" height="240">
    <div class="ways">
      <p class="plate" aria-label=${[...page.join.code].join(" ")}>${spaced(page.join.code)}</p>
      ${page.join.addresses.length > 1 ? choice(desk) : html`<p class="address">${bare(page.join.address)}</p>`}
      <p class="hint">${desk.shared.locked ? t("console.locked.how") : t("console.entrance.how")}</p>
    </div>
    ${page.rules.remote && page.join.private ? html`<p class="warn">${icon("wifi")}<span>${t("console.private")}</span></p>` : nothing}
  </div>`;
}

/** An address as it is typed. */
export const bare = (url: string): string => url.replace(/^http:\/\//, "").replace(/\/$/, "");

/** The server's choice from then on: the walls carry it too, and each link given after. */
function choice(desk: Desk): TemplateResult {
  const { page } = desk;
  const pick = async ({ currentTarget }: Event) => {
    const field = currentTarget as HTMLSelectElement;
    const { code } = await errand("POST", page.urls.address, { url: field.value });
    if (code) field.value = page.join.address;
    else page.join = { ...page.join, address: field.value };
    desk.redraw();
  };
  return html`<label class="addresses"><span>${t("console.address")}</span>
    <select class="field" @change=${pick}>
      ${page.join.addresses.map(
        (a) =>
          html`<option value=${a.url} ?selected=${a.url === page.join.address}>${bare(a.url)}${a.label ? ` (${a.label})` : ""}</option>`,
      )}
    </select></label>`;
}

/** Opens or closes the entrance; a closed one is told everywhere it matters. */
export function lock(desk: Desk): TemplateResult {
  const { locked } = desk.shared;
  const words = locked ? t("console.unlock") : t("console.lock");
  return button(
    desk,
    `lock:${!locked}`,
    words,
    () => void desk.ask(`lock:${!locked}`, { c: "lock", locked: !locked }),
    {
      sign: locked ? "key" : "lock",
    },
  );
}

/** A sheet with the way in, for who comes late. */
export function entranceSheet(desk: Desk): TemplateResult {
  return html`${entrance(desk)}
    <p class="row">${lock(desk)}</p>
    ${desk.shared.locked ? html`<p class="note-line">${t("console.locked")}</p>` : nothing}`;
}
