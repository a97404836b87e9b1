/** A page with hours in it, by the clock of whoever reads it: a server may keep another one. */

export function inOwnZone(sheet: HTMLElement, place: Pick<Location, "href" | "replace"> = location): void {
  const then = new Date(Number(sheet.dataset["at"]));
  const shown = [then.getHours(), then.getMinutes()].map((n) => String(n).padStart(2, "0")).join(":");
  const asked = new URL(place.href);
  if (shown === sheet.dataset["clock"] || asked.searchParams.has("zone")) return;
  asked.searchParams.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
  place.replace(asked.href);
}
