/** A button that shows what is typed in a password field, and hides it again. */

export function offerToShow(box: HTMLElement): void {
  const [field, button] = [box.querySelector("input"), box.querySelector("button")];
  if (!field || !button) return;
  const words = [button.textContent ?? "", button.dataset["hide"] ?? ""];
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.textContent = words[shown ? 0 : 1] ?? "";
    button.setAttribute("aria-pressed", String(!shown));
    field.focus();
  });
}
