/** /h#code: the code is changed for a second host's own sign-in, then the console opens. */
import { errand } from "../lib/errands";

type Wrong = "wrong" | "late" | "cut";

export function inviteIn(form: HTMLFormElement, code: string): void {
  const typed = (id: string) => form.querySelector<HTMLInputElement>(`#${id}`);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void enter(form, typed("code")?.value ?? "", typed("name")?.value ?? "");
  });
  const field = typed("code");
  if (!code || !field) return;
  field.value = code;
  history.replaceState(null, "", location.pathname);
  typed("name")?.focus();
}

async function enter(form: HTMLFormElement, code: string, name: string): Promise<void> {
  const { body, code: why } = await errand<{ location: string }>("POST", "/hosts", { code, name });
  if (body) return location.replace(body.location);
  say(form, why === "rate" ? "late" : why === "cut" ? "cut" : "wrong");
}

function say(form: HTMLFormElement, wrong: Wrong): void {
  const problem = form.querySelector<HTMLElement>("#code-problem");
  if (!problem) return;
  problem.textContent = problem.dataset[wrong] ?? "";
  problem.hidden = false;
  form.querySelector("#code")?.setAttribute("aria-invalid", "true");
}
