/** A button that prints the page it stands on. */
export function offerToPrint(button: HTMLElement): void {
  button.addEventListener("click", () => window.print());
}
