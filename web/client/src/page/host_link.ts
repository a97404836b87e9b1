/** /h#code: the code is changed for a second host's own sign-in, then the console opens. */

type Wrong = "wrong" | "late" | "cut";

export function inviteIn(form: HTMLFormElement, code: string): void {
  const field = form.querySelector<HTMLInputElement>("#code");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void enter(form, field?.value ?? "");
  });
  if (!code || !field) return;
  field.value = code;
  history.replaceState(null, "", location.pathname);
  void enter(form, code);
}

async function enter(form: HTMLFormElement, code: string): Promise<void> {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  const body = JSON.stringify({ code });
  const answer = await fetch("/hosts", { method: "POST", headers, body }).catch(() => null);
  if (answer?.ok) return location.replace(((await answer.json()) as { location: string }).location);
  say(form, answer === null ? "cut" : answer.status === 429 ? "late" : "wrong");
}

function say(form: HTMLFormElement, wrong: Wrong): void {
  const problem = form.querySelector<HTMLElement>("#code-problem");
  if (!problem) return;
  problem.textContent = problem.dataset[wrong] ?? "";
  problem.hidden = false;
  form.querySelector("#code")?.setAttribute("aria-invalid", "true");
}
