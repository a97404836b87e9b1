/** What a form sends twice is done once: it carries a key, another one each time that its page is shown. */
import { mint } from "../lib/key";

export function mintKey(field: HTMLInputElement): void {
  const anew = (): void => {
    field.value = mint(Date.now());
  };
  addEventListener("pageshow", anew); // the back-forward cache shows an old page again
  anew();
}
