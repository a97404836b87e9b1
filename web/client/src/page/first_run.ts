/** The first run: the link's secret goes from the fragment, which no server log sees, into the form. */

export function keepToken(slot: HTMLElement, place: Location = location): void {
  read(slot, place);
  // Pasted into the tab that already stands here, a link changes its fragment and loads nothing.
  addEventListener("hashchange", () => read(slot, place));
}

function read(slot: HTMLElement, place: Location): void {
  const token = place.hash.slice(1);
  if (!token) return;
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "token";
  field.value = token;
  slot.replaceChildren(field);
}
