/** The dialog that was just drawn opens; whoever came to it by the keyboard goes back to where they were. */
export class Opener {
  #before: Element | null = null;

  drawn(root: ParentNode): void {
    const dialog = root.querySelector("dialog");
    if (dialog?.open) return;
    if (dialog) {
      this.#before = document.activeElement;
      dialog.showModal();
    } else {
      const before = this.#before;
      this.#before = null;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    }
  }
}
